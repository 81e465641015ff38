import type { SeatPlan } from '@studyspot/shared-events';
import { EmptyFloorDrawing, EmptyState, SegmentedControl, buttonClass } from '@studyspot/shared-ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { List, Map as MapIcon } from 'lucide-react';
import { AsyncView } from '../../components/AsyncView.tsx';
import { Freshness } from '../../components/Freshness.tsx';
import { Page } from '../../components/Page.tsx';
import { ZoneClock } from '../../components/ZoneClock.tsx';
import { useFloor } from '../../hooks/useFloor.ts';
import { useLibraryRights } from '../../hooks/useRights.ts';
import { FloorSkeleton } from './FloorSkeleton.tsx';
import { LiveFloor } from './LiveFloor.tsx';

const route = getRouteApi('/app/libraries/$libraryId/floor');

export function FloorPage() {
  const { library, date, floor } = useFloor();
  const { view = 'map' } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useLibraryRights(library);
  const isEmpty = ({ seats }: SeatPlan) => seats.length === 0;
  return (
    <Page
      title="Live floor"
      tabTitle={`Floor, ${library.name}`}
      eyebrow={<ZoneClock timeZone={library.timeZone} />}
      actions={
        <>
          <Freshness
            timeZone={library.timeZone}
            isRefreshing={floor.isFetching}
            onRefresh={() => void floor.refetch()}
          />
          <SegmentedControl
            label="Show seats as"
            value={view}
            segments={[
              { value: 'map', label: 'Map', icon: <MapIcon aria-hidden="true" size={16} /> },
              { value: 'list', label: 'List', icon: <List aria-hidden="true" size={16} /> },
            ]}
            onValueChange={(next) =>
              void navigate({
                search: (shown) => ({ ...shown, view: next === 'map' ? undefined : next }),
                replace: true,
                resetScroll: false,
              })
            }
          />
        </>
      }
    >
      <AsyncView query={floor} what="The floor" skeleton={<FloorSkeleton />}>
        {({ plan, day, bookings }) =>
          isEmpty(plan) ? (
            <EmptyState
              drawing={<EmptyFloorDrawing />}
              title="No seats yet"
              action={
                may('seats:edit') && (
                  <Link
                    to="/libraries/$libraryId/settings/seats"
                    params={{ libraryId: library.id }}
                    className={buttonClass({ variant: 'primary' })}
                  >
                    Add seats
                  </Link>
                )
              }
            >
              Once the library has seats, you see here who sits where.
            </EmptyState>
          ) : (
            <LiveFloor
              library={library}
              date={date}
              plan={plan}
              day={day}
              bookings={bookings.items}
              view={view}
            />
          )
        }
      </AsyncView>
    </Page>
  );
}
