import type { LoggedEvent, RealtimeHealth } from '@studyspot/shared-events';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { mergeEvents } from '../realtime/mergeEvents.ts';
import { realtimeHealthQuery } from '../server/realtimeHealth.ts';
import { aBooking } from '../testing/factories.ts';
import { patchRealtimeHealth } from './patchRealtimeHealth.ts';

const AT = '2026-11-20T08:00:00Z';
const line = (seq: number) => ({ name: 'test:said', seq, at: AT, summary: '' });
const told = (epoch: string, ...numbers: number[]) => ({ epoch, lastEvents: numbers.map(line) });

const health = (...numbers: number[]): RealtimeHealth => ({
  now: AT,
  connections: { viewers: 0, members: 0, libraries: 0, byLibrary: [] },
  nodes: [],
  relay: {
    isWorking: true,
    node: 'n1',
    lagMs: 0,
    outboxDepth: 0,
    eventsLastMinute: 0,
    slowestMs: null,
  },
  redis: 'off',
  ...told('log', ...numbers),
});

const booked = (seq: number, epoch = 'log'): LoggedEvent => ({
  name: 'booking:created',
  payload: aBooking(),
  meta: { id: `event-${seq}`, room: 'tenant:t', epoch, seq, at: AT },
});

describe('the last events', () => {
  const { queryKey } = realtimeHealthQuery('t');
  const after = (shown: RealtimeHealth, ...events: LoggedEvent[]) => {
    const client = new QueryClient();
    client.setQueryData(queryKey, shown);
    for (const event of events) patchRealtimeHealth(client, 't', event);
    return client.getQueryData(queryKey)?.lastEvents;
  };

  it('have what comes on top, each number once', () => {
    const shown = {
      name: 'booking:created',
      seq: 3,
      at: AT,
      summary: 'seat A012, booked, Reading hall',
    };
    expect(after(health(2, 1), booked(3), booked(3))).toEqual([shown, line(2), line(1)]);
  });

  it('stay twenty, in the log’s order whatever order they come in', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect(after(health(...twenty), booked(22), booked(21))?.map(({ seq }) => seq)).toEqual([
      22,
      21,
      ...twenty.slice(0, 18),
    ]);
  });

  it('of another log are not counted among these', () => {
    expect(after(health(2, 1), booked(3, 'another'))).toEqual([line(2), line(1)]);
  });

  it('keep what came while an older answer was on its way', () => {
    expect(mergeEvents(health(2, 1), told('log', 3, 2, 1)).lastEvents).toEqual([3, 2, 1].map(line));
    expect(mergeEvents(health(2, 1), told('cut', 9, 8)).lastEvents).toEqual([2, 1].map(line));
    expect(mergeEvents(health(2, 1), undefined).lastEvents).toEqual([2, 1].map(line));
  });
});
