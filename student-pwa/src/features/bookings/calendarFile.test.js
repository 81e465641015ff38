import { expect, test } from 'vitest';
import { calendarFile } from './calendarFile.ts';
import { aBooking } from './testBooking.ts';
const file = calendarFile(aBooking({
    libraryName: 'Bücherei; Nord, 總圖書館 — eine Halle mit einem ausgesprochen langen Namen',
    startsAt: '2026-10-25T00:30:00Z',
    endsAt: '2026-10-25T02:30:00Z',
}), 'https://studyspot.test/tickets/1');
test('times are instants in UTC, so two hours across a clock change are two hours', () => {
    expect(file).toContain('DTSTART:20261025T003000Z\r\n');
    expect(file).toContain('DTEND:20261025T023000Z\r\n');
});
test('no line is longer than 75 octets and unfolding gives the text back', () => {
    const lines = file.split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThan(76);
    expect(file.replaceAll('\r\n ', '')).toContain(String.raw `SUMMARY:Seat A12\, Bücherei\; Nord\, 總圖書館 — eine Halle mit einem ausgesprochen langen Namen`);
});
test('a line break in a text is written as one', () => {
    expect(file.replaceAll('\r\n ', '')).toContain(String.raw `DESCRIPTION:Ticket code ABCD2345\nhttps://studyspot.test/tickets/1`);
});
