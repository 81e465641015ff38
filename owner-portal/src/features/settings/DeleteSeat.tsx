import type { LibraryDetail, Seat } from '@studyspot/shared-events';
import { Button, Dialog } from '@studyspot/shared-ui';
import { useState } from 'react';
import { FormError } from '../../components/FormError.tsx';
import { usePlanChange } from '../../hooks/usePlanChange.ts';
import { deleteSeat } from '../../lib/server/deleteSeat.ts';

type DeleteSeatProps = { library: LibraryDetail; seat: Seat; onDeleted: () => void };

export function DeleteSeat({ library, seat, onDeleted }: DeleteSeatProps) {
  const [isAsked, setAsked] = useState(false);
  const deleting = usePlanChange(library, deleteSeat, `Seat ${seat.label} deleted`);
  return (
    <>
      <Button variant="quiet" onClick={() => setAsked(true)}>
        Delete seat
      </Button>
      <Dialog
        open={isAsked}
        onOpenChange={setAsked}
        size="sm"
        title={`Delete seat ${seat.label}?`}
        description="It disappears from the plan. Refused while somebody has it booked."
        footer={
          <>
            <Button variant="quiet" onClick={() => setAsked(false)}>
              Keep it
            </Button>
            <Button
              variant="danger"
              pending={deleting.isPending}
              onClick={() =>
                deleting.mutate([library.id, seat.id], {
                  onSuccess: onDeleted,
                })
              }
            >
              Delete
            </Button>
          </>
        }
      >
        <FormError error={deleting.error} title="The seat stays" />
      </Dialog>
    </>
  );
}
