import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type BannerTone = 'info' | 'ok' | 'warn' | 'danger';

export type BannerProps = {
  tone?: BannerTone | undefined;
  title: ReactNode;
  children?: ReactNode;
  /** Buttons; the banner stays until one is pressed. */
  actions?: ReactNode;
  /** How it is announced: assertive only for what cannot wait, e.g. the chosen seat was lost. */
  announce?: 'polite' | 'assertive' | 'off' | undefined;
  className?: string | undefined;
};

const looks = {
  info: { edge: 'border-info bg-info-soft', icon: 'text-info', Icon: Info },
  ok: { edge: 'border-ok bg-ok-soft', icon: 'text-ok', Icon: CircleCheck },
  warn: { edge: 'border-warn bg-warn-soft', icon: 'text-warn', Icon: TriangleAlert },
  danger: { edge: 'border-danger bg-danger-soft', icon: 'text-danger', Icon: CircleAlert },
} satisfies Record<BannerTone, object>;

const roles = { polite: 'status', assertive: 'alert', off: undefined } as const;

export const Banner = ({
  tone = 'info',
  title,
  children,
  actions,
  announce = 'polite',
  className,
}: BannerProps) => {
  const { edge, icon, Icon } = looks[tone];
  return (
    <div
      role={roles[announce]}
      className={cx('flex gap-3 rounded-card border p-3 text-ink md:p-4', edge, className)}
    >
      <Icon aria-hidden="true" size={20} className={cx('mt-0.5 shrink-0', icon)} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-48 flex-1">
          <p className="font-semibold">{title}</p>
          {children !== undefined && <div className="text-sm">{children}</div>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
};
