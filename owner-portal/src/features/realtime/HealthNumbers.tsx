import type { RealtimeHealth } from '@studyspot/shared-events';
import { Card } from '@studyspot/shared-ui';
import { secondsText } from '../../lib/realtime/secondsText.ts';

type NumberCardProps = { label: string; value: string; note: string };

const NumberCard = ({ label, value, note }: NumberCardProps) => (
  <Card as="li" padded={false} className="px-4 py-3">
    <span className="block font-semibold text-muted">{label}</span>
    <span className="block font-display text-2xl font-semibold tabular md:text-3xl">{value}</span>
    <span className="block text-xs text-muted">{note}</span>
  </Card>
);

/** The server counts no further. */
const MOST_EVENTS = 1_000;
const number = new Intl.NumberFormat();

export function HealthNumbers({ health }: { health: RealtimeHealth }) {
  const { connections, relay } = health;
  const { eventsLastMinute: events, slowestMs } = relay;
  return (
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <NumberCard
        label="Screens"
        value={number.format(connections.viewers)}
        note={`on your libraries; members have ${number.format(connections.members)} open`}
      />
      <NumberCard
        label="Lag"
        value={relay.lagMs === 0 ? '0\u00a0s' : secondsText(relay.lagMs)}
        note="the oldest change that waits"
      />
      <NumberCard
        label="Waiting"
        value={number.format(relay.outboxDepth)}
        note="of your changes in the outbox"
      />
      <NumberCard
        label="Last minute"
        value={`${number.format(events)}${events >= MOST_EVENTS ? '+' : ''}`}
        note={
          slowestMs === null
            ? 'events of yours'
            : `events, the slowest booking ${secondsText(slowestMs)}`
        }
      />
    </ul>
  );
}
