import { buttonClass } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { AsyncView } from '../../components/AsyncView.tsx';
import { Freshness } from '../../components/Freshness.tsx';
import { Page } from '../../components/Page.tsx';
import { ZoneClock } from '../../components/ZoneClock.tsx';
import { useFloor } from '../../hooks/useFloor.ts';
import { useLibraryRights } from '../../hooks/useRights.ts';
import { Arrivals } from './Arrivals.tsx';
import { DeskSkeleton } from './DeskSkeleton.tsx';
import { TicketEntry } from './TicketEntry.tsx';
import { WalkIns } from './WalkIns.tsx';

/** The front desk: a ticket, the arrivals, and whoever walks in. */
export function DeskPage() {
  const { library, floor } = useFloor();
  const may = useLibraryRights(library);
  return (
    <Page
      title="Desk"
      tabTitle={`Desk, ${library.name}`}
      eyebrow={<ZoneClock timeZone={library.timeZone} />}
      actions={
        <>
          <Freshness
            timeZone={library.timeZone}
            isRefreshing={floor.isFetching}
            onRefresh={() => void floor.refetch()}
          />
          <Link
            to="/libraries/$libraryId/settings/codes"
            params={{ libraryId: library.id }}
            className={buttonClass()}
          >
            <Printer aria-hidden="true" size={16} /> Check-in codes
          </Link>
        </>
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <TicketEntry library={library} />
        <AsyncView query={floor} what="The room" skeleton={<DeskSkeleton />}>
          {({ plan, day, bookings }) => (
            <div className="flex flex-col gap-4">
              {may('walk-ins:create') && <WalkIns library={library} plan={plan} day={day} />}
              <Arrivals library={library} bookings={bookings.items} />
            </div>
          )}
        </AsyncView>
      </div>
    </Page>
  );
}
