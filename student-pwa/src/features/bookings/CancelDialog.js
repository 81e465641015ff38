import { formatMoney, formatRange } from '@studyspot/shared-ui';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { messageOf } from '../../lib/apiError.ts';
import { toast } from '../../lib/toast.ts';
import { cancelBooking } from './cancelBooking.ts';
import { useBookingCommand } from './useBookingCommand.ts';
export const CancelDialog = ({ booking, open, onOpenChange }) => {
    const cancel = useBookingCommand({
        send: (_, key) => cancelBooking(booking.id, {}, key),
        onDone: () => {
            onOpenChange(false);
            return toast(`Seat ${booking.seatLabel} cancelled`);
        },
    });
    const isPaid = booking.amountMinor > 0;
    return (<ConfirmDialog open={open} onOpenChange={onOpenChange} title="Cancel this booking?" confirm="Cancel booking" keep="Keep it" typed={isPaid ? 'CANCEL' : undefined} isPending={cancel.isPending} error={cancel.error ? messageOf(cancel.error) : undefined} onConfirm={() => cancel.mutate()}>
      <p>
        Seat {booking.seatLabel}, {formatRange(booking.startsAt, booking.endsAt, booking)}, goes to
        others at once. This cannot be undone.
      </p>
      {isPaid && (<p className="font-semibold">
          1 booking of {formatMoney(booking.amountMinor, booking.currency)} will be cancelled.
        </p>)}
    </ConfirmDialog>);
};
