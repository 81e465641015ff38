import type { Booking } from '@studyspot/shared-events';
import { Button, Field, TextInput } from '@studyspot/shared-ui';
import { useState } from 'react';
import { FormError } from '../../components/FormError.tsx';
import { useBookingAction } from '../../hooks/useBookingAction.ts';
import { cancelBooking } from '../../lib/server/cancelBooking.ts';

type CancelFormProps = { booking: Booking; onDone: () => void };

export function CancelForm({ booking, onDone }: CancelFormProps) {
  const [reason, setReason] = useState('');
  const cancelling = useBookingAction(
    () => cancelBooking(booking.id, reason.trim() === '' ? {} : { reason: reason.trim() }),
    ({ personName }) => `The booking of ${personName} is cancelled`,
  );
  return (
    <form
      className="flex flex-col gap-3 rounded-card border border-danger/40 bg-danger-soft p-3"
      onSubmit={(event) => {
        event.preventDefault();
        cancelling.mutate(undefined, { onSuccess: onDone });
      }}
    >
      <p>
        {booking.userId === null
          ? `Seat ${booking.seatLabel} becomes free.`
          : `${booking.personName} is told, and seat ${booking.seatLabel} becomes free.`}{' '}
        This cannot be undone.
      </p>
      <FormError error={cancelling.error} title="Not cancelled" />
      <Field label="Reason" hint="Whoever booked reads it.">
        <TextInput
          value={reason}
          maxLength={300}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="danger" pending={cancelling.isPending}>
          Cancel the booking
        </Button>
        <Button variant="quiet" onClick={onDone}>
          Keep it
        </Button>
      </div>
    </form>
  );
}
