import type { Booking } from '@studyspot/shared-events';
import { calendarFile } from './calendarFile.ts';

export function saveCalendarFile(booking: Booking): void {
  const text = calendarFile(booking, `${location.origin}/tickets/${booking.id}`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = `studyspot-${booking.seatLabel}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
