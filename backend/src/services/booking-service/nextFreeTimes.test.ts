import { expect, test } from 'vitest';
import { nextFreeTimes } from './nextFreeTimes.ts';

const at = (time: string) => new Date(`2027-06-07T${time}:00Z`);
const span = (from: string, to: string) => ({ from: at(from), to: at(to) });
const HOUR_MS = 3_600_000;
/** A Monday, 09:00-18:00 London time, which is 08:00-17:00 UTC. */
const schedule = {
  timeZone: 'Europe/London',
  hours: [{ weekday: 1, opensMinute: 540, closesMinute: 1080 }],
  closures: [] as { startsAt: Date; endsAt: Date }[],
};
const search = {
  schedule,
  stepMinutes: 15,
  busy: [] as { from: Date; to: Date }[],
  from: at('10:00'),
  until: at('23:00'),
  durationMs: HOUR_MS,
};
const times = (changes: Partial<typeof search>, count = 3) =>
  nextFreeTimes({ ...search, ...changes }, count).map(({ from }) =>
    from.toISOString().slice(11, 16),
  );

test('the next free hours begin where the busy ones end, one after the other', () => {
  expect(times({ busy: [span('10:00', '12:00')] })).toEqual(['12:00', '13:00', '14:00']);
});
test('a gap that is too short is skipped', () => {
  const busy = [span('10:00', '12:00'), span('12:45', '14:00')];
  expect(times({ busy }, 1)).toEqual(['14:00']);
});
test('nothing is offered past closing or through a closure', () => {
  const closures = [{ startsAt: at('12:00'), endsAt: at('15:30') }];
  expect(times({ busy: [span('10:00', '12:00')], schedule: { ...schedule, closures } })).toEqual([
    '15:30',
  ]);
});
test('the first step at or after the asked time', () => {
  expect(times({ from: at('10:07') }, 1)).toEqual(['10:15']);
});
test('none on a closed day', () => {
  expect(times({ schedule: { ...schedule, hours: [] } })).toEqual([]);
});
