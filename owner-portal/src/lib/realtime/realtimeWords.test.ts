import { EVENT_NAMES, type RealtimeHealth } from '@studyspot/shared-events';
import { describe, expect, it } from 'vitest';
import { eventTime } from './eventTime.ts';
import { eventWords } from './eventWords.ts';
import { filterEvents } from './eventFilter.ts';
import { healthWords, nodesWords } from './healthWords.ts';
import { newsWords } from './newsWords.ts';
import { secondsText } from './secondsText.ts';
import { seenText } from './seenText.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('seconds', () => {
  it('are rounded up to what a person would say', () => {
    const said = [1, 100, 101, 250, 9_900, 9_901, 11_100, 119_000, 119_001, 3_600_000];
    expect(said.map((ms) => plain(secondsText(ms)))).toEqual([
      '0.1 s',
      '0.1 s',
      '0.2 s',
      '0.3 s',
      '9.9 s',
      '10 s',
      '12 s',
      '119 s',
      '2 min',
      '60 min',
    ]);
  });
});

describe('the state in words', () => {
  const quiet = {
    isWorking: true,
    node: 'n1',
    lagMs: 0,
    outboxDepth: 0,
    eventsLastMinute: 0,
    slowestMs: null,
  } satisfies RealtimeHealth['relay'];
  const say = (
    relay: Partial<RealtimeHealth['relay']> = {},
    redis: RealtimeHealth['redis'] = 'up',
    status: Parameters<typeof healthWords>[1] = 'live',
  ) => {
    const { tone, title, detail } = healthWords({ relay: { ...quiet, ...relay }, redis }, status);
    return [tone, plain(title), plain(detail)];
  };

  it('promises what the last minute kept', () => {
    expect(say({ slowestMs: 131, eventsLastMinute: 4 })).toEqual([
      'ok',
      'Live: changes arrive within 0.2 s',
      'Measured by your own bookings of the last minute.',
    ]);
    expect(say({ slowestMs: 131, lagMs: 800 })[1]).toBe('Live: changes arrive within 0.8 s');
    expect(say({ lagMs: 40 })).toEqual([
      'ok',
      'Live: changes arrive within 0.1 s',
      'Measured by what is just on its way.',
    ]);
    expect(say({ slowestMs: 2_000 })[0]).toBe('ok');
  });

  it('promises no figure that nothing has shown', () => {
    expect(say()).toEqual([
      'ok',
      'Live: nothing is waiting',
      'Changes are handed out when they are made. The next booking shows how fast.',
    ]);
  });

  it('says how late it is, and that nothing is lost', () => {
    expect(say({ lagMs: 12_400, outboxDepth: 3 })).toEqual([
      'warn',
      'Late: changes arrive up to 13 s after they are made',
      '3 changes of yours are waiting. Nothing is lost, and nothing is shown twice.',
    ]);
    expect(say({ slowestMs: 2_001, outboxDepth: 1 })[2]).toMatch(/^One change of yours is waiting/);
  });

  it('adds what the longer way takes while Redis is down, and nothing where there is none', () => {
    expect(say({}, 'down').slice(0, 2)).toEqual([
      'warn',
      'Live by the longer way: changes arrive within 0.3 s',
    ]);
    expect(say({}, 'off')[0]).toBe('ok');
  });

  it('says it when nobody hands changes out, before anything else', () => {
    expect(
      say({ isWorking: false, node: null, lagMs: 90_000, outboxDepth: 7 }, 'down', 'offline'),
    ).toEqual([
      'danger',
      'Stopped: nobody hands changes out',
      '7 changes of yours are waiting. Nothing is lost: changes arrive when another node takes over.',
    ]);
  });

  it('does not call a page live that is not connected', () => {
    expect(say({}, 'up', 'offline').slice(0, 2)).toEqual(['warn', 'This page is not connected']);
    for (const status of ['connecting', 'catching up', 'live'] as const)
      expect(say({}, 'up', status)[0]).toBe('ok');
  });

  it('is live also where the node that answers does not know the relay', () => {
    expect(say({ node: null })[0]).toBe('ok');
  });

  it('names the way between nodes', () => {
    const seenAt = '2026-11-20T08:00:00Z';
    const node = (name: string) => ({ name, viewers: 0, members: 0, seenAt, isRelay: false });
    const [one, two] = [[node('n1')], [node('n1'), node('n2')]];
    const between = (redis: RealtimeHealth['redis'], nodes = one, relay = {}) =>
      nodesWords({ redis, nodes, relay: { ...quiet, ...relay } });
    expect(between('off')).toBe('One node does everything.');
    expect(between('off', one, { node: null })).toMatch(/^Another node .* reads the event log/);
    expect(between('up', two)).toMatch(/another node does\. Redis brings events/);
    expect(between('up')).toMatch(/^One node does everything/);
    expect(between('down', two)).toMatch(/^Redis does not answer: the nodes read the event log/);
  });
});

describe('a node', () => {
  it('is seen now until it has missed two beats', () => {
    const now = '2026-11-20T08:00:30Z';
    expect(seenText('2026-11-20T08:00:11Z', now)).toBe('now');
    expect(seenText('2026-11-20T08:00:31Z', now)).toBe('now');
    expect(plain(seenText('2026-11-20T08:00:06Z', now))).toBe('24 s ago');
  });
});

describe('an event', () => {
  const event = (name: string, seq = 1, summary = '') => ({
    name,
    seq,
    at: '2026-11-20T08:00:00Z',
    summary,
  });

  it('has words of its own for every name of the contract', () => {
    const words = EVENT_NAMES.map(eventWords);
    expect(new Set(words).size).toBe(EVENT_NAMES.length);
    for (const said of words) expect(said).toMatch(/^[A-Z][a-z ]+$/);
    expect(eventWords('booking:created')).toBe('Booking created');
    expect(eventWords('test:ping')).toBe('Test event');
    expect(eventWords('room:opened')).toBe('Something else changed');
  });

  it('is a booking or something else, and always among all', () => {
    const events = [...EVENT_NAMES.map((name) => event(name)), event('test:ping')];
    expect(filterEvents(events, 'all')).toEqual(events);
    const [bookings, other] = [filterEvents(events, 'bookings'), filterEvents(events, 'other')];
    expect(bookings.map(({ name }) => name)).toContain('booking:checkin');
    expect(other.map(({ name }) => name)).toContain('member:removed');
    expect(new Set([...bookings, ...other])).toEqual(new Set(events));
    expect(bookings.length + other.length).toBe(events.length);
  });

  it('tells the second, and the day once it is over', () => {
    const now = Date.parse('2026-11-20T12:00:00Z');
    expect(eventTime('2026-11-20T08:00:05Z', now, 'Asia/Taipei')).toMatch(/^\D*(16|4):00:05\D*$/);
    expect(eventTime('2026-11-19T08:00:05Z', now, 'Asia/Taipei')).toMatch(/19.*, .*00:05/);
  });

  it('is read out alone; of several, how many and the last', () => {
    const events = [event('booking:checkin', 9, 'seat A1, Hall'), event('booking:created', 8)];
    expect(newsWords(events, 8)).toBe('Checked in, seat A1, Hall');
    expect(newsWords(events, 6)).toBe('3 new events, the last: Checked in, seat A1, Hall');
    expect(newsWords(events, 9)).toBe('');
    expect(newsWords([], 0)).toBe('');
  });
});
