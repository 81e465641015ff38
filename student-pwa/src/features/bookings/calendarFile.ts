import type { Booking } from '@studyspot/shared-events';

const LINE_BYTES = 75;
const encoder = new TextEncoder();

const utc = (instant: string) =>
  `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** RFC 5545 3.3.11. */
const escaped = (text: string) =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n');

/** RFC 5545 3.1: no line is longer than 75 octets, and no character is torn apart. */
function folded(line: string): string {
  let text = '';
  let room = LINE_BYTES;
  for (const letter of line) {
    const bytes = encoder.encode(letter).length;
    if (bytes > room) {
      text += '\r\n ';
      room = LINE_BYTES - 1;
    }
    text += letter;
    room -= bytes;
  }
  return text;
}

/** One event, in UTC: every calendar shows it right whatever it knows of time zones. */
export function calendarFile(booking: Booking, ticketUrl: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//StudySpot//Student//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${booking.id}@studyspot`,
    `SEQUENCE:${booking.version}`,
    `DTSTAMP:${utc(booking.updatedAt)}`,
    `DTSTART:${utc(booking.startsAt)}`,
    `DTEND:${utc(booking.endsAt)}`,
    `SUMMARY:${escaped(`Seat ${booking.seatLabel}, ${booking.libraryName}`)}`,
    `LOCATION:${escaped(`${booking.libraryName}, ${booking.zoneName}, seat ${booking.seatLabel}`)}`,
    `DESCRIPTION:${escaped(`Ticket code ${booking.ticketCode}\n${ticketUrl}`)}`,
    `URL:${ticketUrl}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
