/** What the ticket's QR says: the code that a desk would type in, and the booking it belongs to. */
export const ticketContent = (bookingId: string, ticketCode: string): string =>
  `studyspot:${ticketCode}:${bookingId}`;
