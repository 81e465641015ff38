import { LogoMark } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';
import { AccountMenu } from './AccountMenu.tsx';
import { LibrarySwitcher } from './LibrarySwitcher.tsx';
import { ViewMenu } from './ViewMenu.tsx';

export const ShellHeader = () => (
  <header className="sticky top-0 z-30 flex h-[var(--header-height)] items-center gap-2 border-b border-line bg-surface px-3 md:px-4 print:hidden">
    <Link
      to="/"
      aria-label="StudySpot, start"
      className="flex min-h-8 shrink-0 items-center gap-2 text-ink no-underline"
    >
      <LogoMark className="size-8 shrink-0" />
      <span aria-hidden="true" className="hidden font-display text-lg font-semibold sm:inline">
        StudySpot
      </span>
    </Link>
    <span aria-hidden="true" className="mx-1 h-6 w-px bg-line" />
    <LibrarySwitcher />
    <div className="ms-auto flex shrink-0 items-center gap-1">
      <ViewMenu />
      <AccountMenu />
    </div>
  </header>
);
