import { Link } from '@tanstack/react-router';
import { PLACES } from './navigation.tsx';

export const BottomBar = () => (
  <nav
    aria-label="Main"
    className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
  >
    <ul className="mx-auto flex max-w-md">
      {PLACES.map(({ to, label, Icon, isExact }) => (
        <li key={to} className="flex-1">
          <Link
            to={to}
            activeOptions={{ exact: isExact, includeSearch: false }}
            className="flex h-16 flex-col items-center justify-center gap-0.5 text-xs font-semibold no-underline"
            activeProps={{ className: 'text-brand' }}
            inactiveProps={{ className: 'text-muted' }}
          >
            {({ isActive }) => (
              <>
                <span
                  className={isActive ? 'rounded-full bg-brand-soft px-4 py-0.5' : 'px-4 py-0.5'}
                >
                  <Icon aria-hidden="true" size={22} />
                </span>
                {label}
              </>
            )}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
