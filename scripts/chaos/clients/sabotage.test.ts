import { expect, test } from 'vitest';
import { judgeClient } from '../verdict/judgeClient.ts';
import type { Denial } from '../verdict/history.ts';
import { createRecord } from '../verdict/record.ts';
import { type Sabotage, sabotaged } from './sabotage.ts';

const [OWN, FOREIGN] = [0, 1];
const LENGTH = 1_200;
const events = Array.from({ length: LENGTH }, (_, index) => index + 1);
const never: Denial = { since: 0, committedBy: 0, revokedAtSeq: 0, until: Infinity };

/** A client that heard everything, through an ear that may get it wrong. */
function verdictWith(sabotage?: Sabotage) {
  const record = createRecord();
  const ear = sabotage ? sabotaged(record, sabotage, FOREIGN) : record;
  ear.add({ kind: 'began', at: 0, room: OWN, seq: 0 });
  for (const seq of events)
    ear.add({ kind: 'shown', at: seq, room: OWN, seq, event: seq, after: null, askedAt: null });
  const client = {
    name: 'client',
    entries: record.entries(),
    due: new Set([OWN]),
    denialsOf: (room: number) => (room === FOREIGN ? [never] : []),
  };
  const log = {
    rooms: new Map([[OWN, { events, at: events }]]),
    factsOf: (event: number) => ({ committedAfter: event, stateKey: null }),
  };
  const { findings } = judgeClient(log, client, () => false);
  return new Set(findings.map(({ kind }) => kind));
}

test('an ear that hears everything passes', () => {
  expect(verdictWith()).toEqual(new Set());
});

test.each([
  ['lose', 'lost'],
  ['double', 'twice'],
  ['reorder', 'outOfOrder'],
  ['leak', 'leaked'],
] as const)('an ear set to %s is found out', (sabotage, found) => {
  expect(verdictWith(sabotage)).toContain(found);
});
