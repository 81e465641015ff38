import { RefusedLine } from './lines.ts';

const YES = new Set(['yes', 'y', 'true', '1', 'x', '✓']);
const NO = new Set(['no', 'n', 'false', '0', '', '-']);

export function readYesNo(column: string, cell: string): boolean {
  const word = cell.toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  throw new RefusedLine(`${column}: "${cell.slice(0, 40)}" is neither yes nor no`);
}

/** A decimal number with a point, or with a comma where there is no point. */
export function readNumber(column: string, cell: string): number {
  const text = cell.includes('.') ? cell : cell.replace(',', '.');
  if (!/^[-+]?\d+(\.\d+)?$/.test(text))
    throw new RefusedLine(`${column}: "${cell.slice(0, 40)}" is not a number`);
  return Number(text);
}

const CLOSED = new Set(['', 'closed', '-', 'x']);
const ALL_DAY = new Set(['24h', '24 hours', 'open 24 hours', '24/7']);
const CLOCK = /^(\d{1,2})[:.h]?(\d{2})?\s*(am|pm)?$/;

function minuteOf(column: string, text: string): number {
  const [, hours, minutes = '0', half] = CLOCK.exec(text) ?? [];
  if (hours === undefined)
    throw new RefusedLine(`${column}: "${text.slice(0, 40)}" is not a time of day`);
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  const minute = hour * 60 + Number(minutes);
  if (Number(minutes) > 59 || minute > 1440)
    throw new RefusedLine(`${column}: "${text}" is not a time of day`);
  return minute;
}

export type DayTimes = { opensMinute: number; closesMinute: number };
export type DayHours = { today: DayTimes[]; afterMidnight: DayTimes | null };

function readTimes(column: string, text: string): DayTimes[] {
  const [from, to, ...rest] = text.split(/\s*(?:-|–|—|to)\s*/);
  if (from === undefined || to === undefined || rest.length > 0) {
    throw new RefusedLine(`${column}: "${text.slice(0, 40)}" is not like 09:00-17:30 or closed`);
  }
  const opensMinute = minuteOf(column, from);
  const closesMinute = minuteOf(column, to);
  if (opensMinute === closesMinute)
    throw new RefusedLine(`${column}: "${text}" opens and closes at once`);
  if (opensMinute < closesMinute) return [{ opensMinute, closesMinute }];
  const evening = { opensMinute, closesMinute: 1440 };
  return closesMinute === 0
    ? [evening]
    : [evening, { opensMinute: 1440, closesMinute: 1440 + closesMinute }];
}

/** Longer ones say no more, and looking for the separators in them would hold everybody else up. */
const MOST_HOURS_CHARACTERS = 200;

/** `09:00-12:30, 14:00-18:00`, `9am-5pm`, `18:00-02:00`, `24h`, `closed`; what runs past midnight belongs to the next day. */
export function readHours(column: string, cell: string): DayHours {
  const text = cell.toLowerCase().trim();
  if (text.length > MOST_HOURS_CHARACTERS)
    throw new RefusedLine(`${column}: hours take at most ${MOST_HOURS_CHARACTERS} characters`);
  if (CLOSED.has(text)) return { today: [], afterMidnight: null };
  if (ALL_DAY.has(text))
    return { today: [{ opensMinute: 0, closesMinute: 1440 }], afterMidnight: null };
  const times = text.split(/\s*(?:,|\/|&|and)\s*/).flatMap((part) => readTimes(column, part));
  const today = times.filter(({ opensMinute }) => opensMinute < 1440);
  const night = times.find(({ opensMinute }) => opensMinute === 1440);
  return {
    today,
    afterMidnight: night ? { opensMinute: 0, closesMinute: night.closesMinute - 1440 } : null,
  };
}
