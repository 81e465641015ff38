import { useState } from 'react';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { ConnectionStatus } from '../components/ConnectionStatus.tsx';
import type { LiveStatus } from '../components/connectionView.ts';
import { Countdown } from '../components/Countdown.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { ErrorState } from '../components/ErrorState.tsx';
import { SegmentedControl } from '../components/SegmentedControl.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { StaleLabel } from '../components/StaleLabel.tsx';
import { EmptyShelfDrawing } from '../drawings/EmptyShelfDrawing.tsx';
import { Row, Section } from './Section.tsx';

const statuses = (['connecting', 'live', 'catching-up', 'offline'] as const).map((value) => ({
  value,
  label: value,
}));

export const FeedbackSection = () => {
  const [status, setStatus] = useState<LiveStatus>('offline');
  const [endsAt] = useState(() => Date.now() + 8 * 60_000);
  const [soon] = useState(() => Date.now() + 90_000);
  return (
    <Section title="States">
      <Row label="Connection (nothing when live)">
        <SegmentedControl
          label="Connection"
          segments={statuses}
          value={status}
          onValueChange={setStatus}
        />
        <div className="min-h-12 w-full">
          <ConnectionStatus
            status={status}
            stillWorks="Your tickets still open."
            onRetry={() => setStatus('live')}
          />
        </div>
      </Row>
      <div className="grid gap-3">
        <Banner title="The hall closes at 22:00 today." announce="off" />
        <Banner tone="ok" title="You are checked in." announce="off">
          Seat B12 is yours until 18:00.
        </Banner>
        <Banner
          tone="warn"
          title="Your hold ends in two minutes."
          announce="off"
          actions={<Button size="sm">Add 3 minutes</Button>}
        />
        <Banner
          tone="danger"
          title="Someone else has just taken seat B12."
          announce="off"
          actions={
            <>
              <Button size="sm">B14</Button>
              <Button size="sm">B16</Button>
              <Button size="sm">C03</Button>
            </>
          }
        >
          These are just as good:
        </Banner>
      </div>
      <Row label="Countdown, stale label">
        <Countdown label="Hold on seat B12" endsAt={endsAt} />
        <Countdown label="Hold on seat B14" endsAt={soon} />
        <StaleLabel
          asOf="2026-11-03T06:02:00Z"
          timeZone="Asia/Taipei"
          onRefresh={() => setStatus('live')}
        />
      </Row>
      <Row label="Skeleton: same geometry, after 200 ms, for at least 400 ms">
        <div className="w-full max-w-sm rounded-card border border-line p-4">
          <Skeleton className="h-6 w-2/3" />
          <Skeleton className="mt-3 h-4 w-full" />
          <Skeleton className="mt-2 h-4 w-5/6" />
        </div>
      </Row>
      <div className="grid gap-4 md:grid-cols-2">
        <EmptyState
          drawing={<EmptyShelfDrawing />}
          title="No seats by a window at 18:00"
          action={<Button>Clear filter</Button>}
        >
          At 19:00 there are twelve.
        </EmptyState>
        <ErrorState
          title="The seats did not load"
          safe="Your bookings are not affected."
          reference="req-7f3a91"
          onRetry={() => setStatus('live')}
        >
          Try again, or come back in a minute.
        </ErrorState>
      </div>
    </Section>
  );
};
