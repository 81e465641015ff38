import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Page } from '../../components/Page.tsx';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { useLibraryRights } from '../../hooks/useRights.ts';
import { SETTINGS } from './sections.ts';

/** On a phone the row of sections is longer than the screen. */
const bringIntoSight = (link: HTMLElement | null) =>
  link?.scrollIntoView({ block: 'nearest', inline: 'center' });

export function SettingsLayout() {
  const library = useLibrary();
  const may = useLibraryRights(library);
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <Page title="Library settings" tabTitle={`Settings, ${library.name}`} subtitle={library.name}>
      <nav
        aria-label="Settings"
        className="-mx-4 mb-5 flex gap-1 overflow-x-auto border-b border-line px-4 md:mx-0 md:px-0 print:hidden"
      >
        {SETTINGS.filter(({ needs }) => may(needs)).map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            params={{ libraryId: library.id }}
            className="-mb-px inline-flex min-h-control shrink-0 items-center border-b-3 px-3 font-semibold no-underline -outline-offset-3"
            ref={pathname.endsWith(to.slice(to.lastIndexOf('/'))) ? bringIntoSight : undefined}
            activeProps={{ className: 'border-brand text-brand' }}
            inactiveProps={{ className: 'border-transparent text-muted hover:text-ink' }}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Outlet />
    </Page>
  );
}
