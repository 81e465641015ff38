import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createModel, type Model, REPLAY_LIMIT, ROOMS } from './testing/roomModel.ts';

const step: fc.Arbitrary<(model: Model) => void> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(fc.nat(2), { minLength: 1, maxLength: 3 })
      .map((rooms) => (model: Model) => model.commit(rooms)),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.nat(4),
        fc.constantFrom('ok' as const, 'ok' as const, 'lost' as const, 'twice' as const),
      )
      .map(
        ([count, fate]) =>
          (model: Model) =>
            model.arrive(count, fate),
      ),
  },
  { weight: 2, arbitrary: fc.constant((model: Model) => model.sync()) },
  {
    weight: 1,
    arbitrary: fc.constant((model: Model) =>
      model.sync(() => {
        model.disconnect();
        model.commit([0, 1]);
        model.connect();
      }),
    ),
  },
  { weight: 1, arbitrary: fc.constant((model: Model) => model.disconnect()) },
  { weight: 1, arbitrary: fc.constant((model: Model) => model.connect()) },
);

const rewind = fc.tuple(fc.nat(2), fc.nat(20)).map(([index, back]) => (model: Model) => {
  const room = ROOMS[index]!;
  const seq = Math.max(0, model.logs.get(room)!.length - back);
  model.tracker.setPositions({ [room]: { epoch: 'e', seq } });
});

const committedIds = (model: Model) =>
  new Set([...model.logs.values()].flat().map(({ meta }) => meta.id));

test('shows exactly what was committed, in each room’s order, each event once, whatever the connection does', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const model = createModel();
      for (const take of steps) take(model);
      model.settle();
      fc.pre(model.resyncs.length === 0);
      expect(new Set(model.shown)).toEqual(committedIds(model));
      expect(model.shown).toHaveLength(new Set(model.shown).size);
      for (const room of ROOMS) {
        const numbers = model.applied
          .filter(({ meta }) => meta.room === room)
          .map(({ meta }) => meta.seq);
        expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      }
    }),
    { numRuns: 500 },
  );
});

test('a snapshot of whatever age ends with all that came after it applied to it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(step, rewind), { maxLength: 60 }),
      rewind,
      fc.array(step, { maxLength: 20 }),
      (steps, last, more) => {
        const model = createModel();
        for (const take of steps) take(model);
        // A snapshot replaces what was applied: from here on count what comes after it.
        const from = new Map(ROOMS.map((room) => [room, model.tracker.positionOf(room)!.seq]));
        model.applied.length = 0;
        last(model);
        const snapshot = new Map(
          ROOMS.map((room) => [
            room,
            Math.min(from.get(room)!, model.tracker.positionOf(room)!.seq),
          ]),
        );
        for (const take of more) take(model);
        model.settle();
        fc.pre(model.resyncs.length === 0);
        expect(model.shown).toHaveLength(new Set(model.shown).size);
        expect(new Set(model.shown)).toEqual(committedIds(model));
        for (const [room, log] of model.logs) {
          if (snapshot.get(room) === from.get(room)) continue;
          // Through whichever room it came.
          const applied = new Set(model.applied.map(({ meta }) => meta.id));
          const expected = log.slice(snapshot.get(room)).map(({ meta }) => meta.id);
          expect(expected.filter((id) => !applied.has(id))).toEqual([]);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('whoever is too far behind is told once to load anew, and goes on from there', () => {
  const model = createModel();
  model.disconnect();
  for (let n = 0; n <= REPLAY_LIMIT; n += 1) model.commit([0]);
  model.settle();
  expect(model.resyncs).toEqual(['library:a']);
  expect(model.shown).toEqual([]);
  model.commit([0]);
  model.arrive(1, 'ok');
  expect(model.shown).toEqual([`event-${REPLAY_LIMIT + 2}`]);
});

test('events that wait for a replay are bounded, and none is lost for it', () => {
  const model = createModel();
  model.commit([0]);
  model.arrive(1, 'lost');
  for (let n = 0; n < 30; n += 1) {
    model.commit([0]);
    model.arrive(1, 'ok');
  }
  expect(model.tracker.isBehind()).toBe(true);
  model.settle();
  expect(model.shown).toHaveLength(31);
});

test('a snapshot of another log asks the server which of the two is right', () => {
  const model = createModel();
  model.commit([0]);
  model.arrive(1, 'ok');
  model.tracker.setPositions({ 'library:a': { epoch: 'other', seq: 7 } });
  expect(model.tracker.toSync(50)).toEqual([{ room: 'library:a', epoch: 'other', seq: 7 }]);
});

test('rooms that were left are resumed, those that were forgotten begin anew', () => {
  const model = createModel();
  model.tracker.left(['library:a']);
  model.tracker.forget((room) => room === 'library:b');
  model.commit([0]);
  model.commit([1]);
  for (const [room, seq] of [
    ['library:a', 1],
    ['library:b', 1],
  ] as const)
    model.tracker.joined({ room, epoch: 'e', seq });
  expect(model.tracker.toSync(50)).toEqual([{ room: 'library:a', epoch: 'e', seq: 0 }]);
});

test('of the rooms left long ago the oldest are given up, and what is kept of them is to be loaded anew', () => {
  const model = createModel();
  for (let n = 1; n <= 200; n += 1)
    model.tracker.setPositions({ [`library:${n}`]: { epoch: 'e', seq: n } });
  expect(model.resyncs).toEqual(['library:1', 'library:2', 'library:3']);
  expect(model.tracker.positionOf('library:a')).toBeDefined();
});
