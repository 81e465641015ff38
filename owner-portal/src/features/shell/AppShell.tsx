import { ConnectionStatus } from '@studyspot/shared-ui';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useConnectionStatus } from '../../hooks/useConnectionStatus.ts';
import { useLiveCache } from '../../hooks/useLiveCache.ts';
import { BottomBar } from './BottomBar.tsx';
import { liveStatus } from './liveStatus.ts';
import { SessionOver } from './SessionOver.tsx';
import { ShellHeader } from './ShellHeader.tsx';
import { SideBar } from './SideBar.tsx';
import { useShortcuts } from './useShortcuts.ts';

const ShortcutSheet = lazy(async () => ({
  default: (await import('./ShortcutSheet.tsx')).ShortcutSheet,
}));

export function AppShell() {
  useLiveCache();
  const [isSheetOpen, setSheetOpen] = useState(false);
  useShortcuts(() => setSheetOpen(true));
  const connection = useConnectionStatus();
  return (
    <div className="flex min-h-dvh flex-col">
      <ShellHeader />
      <ConnectionStatus
        status={liveStatus(connection.status)}
        stillWorks="You see the last known state. Changes need the network."
      />
      <SessionOver connection={connection} />
      <div className="flex flex-1">
        <SideBar />
        <main
          id="main"
          tabIndex={-1}
          className="min-w-0 flex-1 pb-[var(--bottom-bar-height)] print:pb-0"
        >
          <Outlet />
        </main>
      </div>
      <BottomBar />
      {isSheetOpen && (
        <Suspense>
          <ShortcutSheet onClose={() => setSheetOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
