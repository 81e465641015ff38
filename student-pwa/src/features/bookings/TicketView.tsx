import type { Booking } from '@studyspot/shared-events';
import { Button, cx, DurationText, MoneyText, StatusBadge, TimeText } from '@studyspot/shared-ui';
import { Sun } from 'lucide-react';
import { useState } from 'react';
import { SavedLabel } from '../../components/SavedLabel.tsx';
import { useWakeLock } from '../../hooks/useWakeLock.ts';
import { zoneText } from '../../lib/zoneText.ts';
import { TicketActions } from './TicketActions.tsx';
import { TicketQr } from './TicketQr.tsx';

export type TicketViewProps = {
  booking: Booking;
  savedAt: number;
  /** What is shown is this device's copy. */
  isSaved: boolean;
};

/** Read out and typed in at a desk: two groups are easier than eight signs. */
const grouped = (code: string) => code.replace(/^(.{4})(.+)$/, '$1 $2');

export const TicketView = ({ booking, savedAt, isSaved }: TicketViewProps) => {
  const [isBright, setBright] = useState(false);
  useWakeLock(isBright);
  const { startsAt, endsAt, timeZone, ticketCode } = booking;
  const isOver = ['completed', 'cancelled', 'expired'].includes(booking.state);
  return (
    <div className="mt-2 flex flex-col gap-4">
      <article
        aria-labelledby="ticket-heading"
        className={cx(
          'rounded-card border border-line bg-surface text-ink',
          isBright && 'border-black bg-white text-black',
        )}
        // Every token follows the colour scheme: black on white whatever the theme.
        style={isBright ? { colorScheme: 'light' } : undefined}
        data-testid="ticket"
      >
        <div className={cx('p-5', !isOver && 'spine rounded-ss-card')}>
          <div className="flex items-start justify-between gap-3">
            <div className="min-w-0">
              <p className="text-sm text-muted">{booking.libraryName}</p>
              <h1 id="ticket-heading" className="text-3xl">
                Seat {booking.seatLabel}
              </h1>
              <p className="text-muted">{zoneText(booking.zoneName)}</p>
            </div>
            <StatusBadge state={booking.state} />
          </div>
          <p className="mt-4 text-lg font-semibold">
            <TimeText from={startsAt} to={endsAt} timeZone={timeZone} />
          </p>
          <p className="mt-1 text-sm text-muted">
            <DurationText from={startsAt} to={endsAt} /> ·{' '}
            <MoneyText amountMinor={booking.amountMinor} currency={booking.currency} />
          </p>
        </div>
        <div className="perforated flex flex-col items-center gap-3 p-5">
          <TicketQr bookingId={booking.id} ticketCode={ticketCode} isFaded={isOver} />
          <p className="text-center">
            <span className="block text-sm text-muted">Ticket code</span>
            <span
              className="font-display text-3xl font-bold tracking-wider tabular select-all"
              data-testid="ticket-code"
            >
              {grouped(ticketCode)}
            </span>
          </p>
          <div className="flex min-h-8 flex-wrap items-center justify-center gap-x-4 gap-y-1">
            {isSaved && savedAt > 0 && <SavedLabel savedAt={savedAt} />}
            {!isOver && (
              <Button
                size="sm"
                variant="quiet"
                aria-pressed={isBright}
                icon={<Sun aria-hidden="true" size={16} />}
                onClick={() => setBright(!isBright)}
              >
                Brightest, screen stays on
              </Button>
            )}
          </div>
        </div>
      </article>
      <TicketActions booking={booking} />
    </div>
  );
};
