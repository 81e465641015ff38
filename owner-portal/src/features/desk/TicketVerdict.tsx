import { Button, cx, formatRange } from '@studyspot/shared-ui';
import { CircleCheckBig, CircleX, WifiOff } from 'lucide-react';
import { useBookingDrawer } from '../../hooks/useBookingDrawer.ts';
import { messageOf } from '../../lib/apiError.ts';
import type { Verdict } from './checkInByTicket.ts';

type TicketVerdictProps = {
  verdict: Verdict | undefined;
  error: Error | null;
  ticket: string | undefined;
  timeZone: string;
};

const LOOKS = {
  ok: { box: 'border-ok bg-ok-soft', ink: 'text-ok', Icon: CircleCheckBig, word: 'OK' },
  no: { box: 'border-danger bg-danger-soft', ink: 'text-danger', Icon: CircleX, word: 'NO' },
  lost: { box: 'border-warn bg-warn-soft', ink: 'text-warn', Icon: WifiOff, word: 'TRY AGAIN' },
} as const;

/** Readable from two metres: colour, sign and words say the same. */
export function TicketVerdict({ verdict, error, ticket, timeZone }: TicketVerdictProps) {
  const { openBooking } = useBookingDrawer();
  const kind = error ? 'lost' : verdict?.isOk ? 'ok' : 'no';
  const isThere = error !== null || verdict !== undefined;
  const { box, ink, Icon, word } = LOOKS[kind];
  const booking = verdict?.booking;
  return (
    <div role="status" aria-label="Result" className="flex min-h-44 flex-col">
      {!isThere && (
        <p className="grid flex-1 place-items-center rounded-card border-2 border-dashed border-line p-4 text-lg text-muted">
          Ready for the next ticket
        </p>
      )}
      {isThere && (
        <div className={cx('flex gap-4 rounded-card border-2 p-4', box)}>
          <Icon aria-hidden="true" size={64} className={cx('shrink-0', ink)} />
          <div className="min-w-0">
            <p className={cx('font-display text-3xl font-bold', ink)}>{word}</p>
            <p className="text-lg font-semibold">{error ? messageOf(error) : verdict?.words}</p>
            {!booking && <p className="font-mono uppercase">{ticket}</p>}
            {booking && (
              <>
                <p className="mt-1 text-lg">
                  <strong>{booking.personName}</strong>, seat{' '}
                  <strong className="font-display">{booking.seatLabel}</strong>, {booking.zoneName}
                </p>
                <p className="tabular">
                  {formatRange(booking.startsAt, booking.endsAt, { timeZone })}
                </p>
                <Button size="sm" className="mt-2" onClick={() => openBooking(booking.id)}>
                  Open the booking
                </Button>
              </>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
