import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Backlog } from './backlog.ts';
import { type RoomEvent, stateKeyOf } from './roomEvent.ts';
import { seatEvent, streamEvent } from './testing/roomEvents.ts';

const ROOMS = ['a', 'b', 'c'];
const SEATS = 3;

type Step = { take: number } | { room: string; seat: number | undefined };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ take: fc.integer({ min: 1, max: 4 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      room: fc.constantFrom(...ROOMS),
      seat: fc.option(fc.nat(SEATS - 1), { nil: undefined, freq: 4 }),
    }),
  },
);

/** A client with the portals' rule, and what it has been shown. */
function createReader() {
  const positions = new Map(ROOMS.map((room) => [room, 0]));
  const shown: RoomEvent[] = [];
  return {
    shown,
    read({ event, after }: { event: RoomEvent; after: number | undefined }) {
      const { room, seq } = event.meta;
      expect(after ?? seq - 1, 'what the reader knows of').toBeLessThanOrEqual(
        positions.get(room)!,
      );
      expect(seq, 'later than what was read').toBeGreaterThan(positions.get(room)!);
      positions.set(room, seq);
      shown.push(event);
    },
  };
}

test(
  'whoever reads slowly sees no gap, every event that counts, and the newest of each state',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const backlog = new Backlog();
        const reader = createReader();
        const said: RoomEvent[] = [];
        const take = (atMost: number) => {
          for (let n = 0; n < atMost; n += 1) {
            const next = backlog.take();
            if (!next) return;
            reader.read(next);
          }
        };
        for (const each of steps) {
          if ('take' in each) {
            take(each.take);
            continue;
          }
          const { room, seat } = each;
          const seq = said.filter(({ meta }) => meta.room === room).length + 1;
          const event =
            seat === undefined ? streamEvent(seq, { room }) : seatEvent(seq, seat, { room });
          said.push(event);
          backlog.add(event);
        }
        take(Infinity);

        const isStream = (event: RoomEvent) => stateKeyOf(event) === undefined;
        expect(reader.shown.filter(isStream)).toEqual(said.filter(isStream));
        const newest = (events: RoomEvent[]) =>
          new Map(
            events.filter((event) => !isStream(event)).map((event) => [stateKeyOf(event), event]),
          );
        expect(newest(reader.shown)).toEqual(newest(said));
        expect(backlog.bytes).toBe(0);
      }),
      { numRuns: 500 },
    );
  },
);

test(
  'what waits is never more than the events that count and one of each state',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(fc.array(fc.nat(SEATS - 1), { maxLength: 200 }), (seats) => {
        const backlog = new Backlog();
        for (const [index, seat] of seats.entries()) backlog.add(seatEvent(index + 1, seat));
        expect(backlog.size).toBe(new Set(seats).size);
      }),
    );
  },
);
