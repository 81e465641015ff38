import { Logo } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';
import { HoldChip } from '../features/bookings/HoldChip.tsx';
import { useSession } from '../features/session/session.ts';
import { PLACES } from './navigation.tsx';

export const AppHeader = () => {
  const session = useSession();
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-bg/95 backdrop-blur-sm">
      <div className="mx-auto flex h-(--header-height) max-w-5xl items-center gap-3 px-4 md:px-6">
        <Link
          to="/"
          className="inline-flex rounded-control text-ink no-underline"
          aria-label="StudySpot, start"
        >
          <Logo />
        </Link>
        <div className="flex flex-1 items-center justify-end gap-2">
          <HoldChip />
          <nav aria-label="Main" className="hidden md:block">
            <ul className="flex gap-1">
              {PLACES.map(({ to, label, Icon, isExact }) => (
                <li key={to}>
                  <Link
                    to={to}
                    activeOptions={{ exact: isExact, includeSearch: false }}
                    className="inline-flex min-h-control items-center gap-2 rounded-control px-3 font-semibold no-underline hover:bg-brand-soft"
                    activeProps={{ className: 'text-brand bg-brand-soft' }}
                    inactiveProps={{ className: 'text-ink' }}
                  >
                    <Icon aria-hidden="true" size={20} />
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {session === null && (
            <Link
              to="/sign-in"
              className="rounded-control px-2 py-2 font-semibold whitespace-nowrap"
            >
              Sign in
            </Link>
          )}
        </div>
      </div>
    </header>
  );
};
