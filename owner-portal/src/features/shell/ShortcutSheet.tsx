import { Dialog, Switch } from '@studyspot/shared-ui';
import { usePreferences } from '../../hooks/usePreferences.ts';
import { GO_KEYS } from './shortcuts.ts';

const Key = ({ children }: { children: string }) => (
  <kbd className="inline-grid min-w-7 place-items-center rounded-control border border-control bg-sunken px-1.5 py-0.5 font-mono text-sm">
    {children}
  </kbd>
);

const LINES: readonly { keys: readonly string[]; what: string }[] = [
  { keys: ['?'], what: 'This sheet' },
  { keys: ['/'], what: 'Search on this page' },
  ...Object.entries(GO_KEYS).map(([key, what]) => ({ keys: ['g', key], what: `Go to ${what}` })),
  { keys: ['↑', '↓', '←', '→'], what: 'Seat map: the next seat in that direction' },
  { keys: ['B', '1', '2'], what: 'Seat map: jump to seat B12' },
  { keys: ['Enter'], what: 'Seat map: open the seat' },
  { keys: ['Esc'], what: 'Close what is open' },
];

export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { hasShortcuts, keep } = usePreferences();
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Keyboard shortcuts"
    >
      <Switch
        label="Single-key shortcuts"
        hint="Switch them off if you speak to your computer."
        checked={hasShortcuts}
        onCheckedChange={(on) => keep({ hasShortcuts: on })}
      />
      <dl className="mt-3 divide-y divide-line">
        {LINES.map(({ keys, what }) => (
          <div key={what} className="flex items-center justify-between gap-4 py-2">
            <dt>{what}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Key key={key}>{key}</Key>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
