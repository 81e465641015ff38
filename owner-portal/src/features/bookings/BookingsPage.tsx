import { SegmentedControl } from '@studyspot/shared-ui';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../../components/Page.tsx';
import { ZoneClock } from '../../components/ZoneClock.tsx';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { DayBookings } from './DayBookings.tsx';
import { HistoryBookings } from './HistoryBookings.tsx';

const route = getRouteApi('/app/libraries/$libraryId/bookings');

export function BookingsPage() {
  const library = useLibrary();
  const { mode = 'day' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      title="Bookings"
      tabTitle={`Bookings, ${library.name}`}
      eyebrow={<ZoneClock timeZone={library.timeZone} />}
      actions={
        <SegmentedControl
          label="Show"
          value={mode}
          segments={[
            { value: 'day', label: 'One day, live' },
            { value: 'history', label: 'History' },
          ]}
          onValueChange={(next) =>
            void navigate({ search: { mode: next === 'day' ? undefined : next } })
          }
        />
      }
    >
      {mode === 'day' ? <DayBookings library={library} /> : <HistoryBookings library={library} />}
    </Page>
  );
}
