import type { Library, Seat } from '@studyspot/shared-events';
import { Button } from '@studyspot/shared-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Wrench } from 'lucide-react';
import { toast } from 'sonner';
import { FormError } from '../../components/FormError.tsx';
import { patchSeat } from '../../lib/server/patchSeat.ts';
import { seatPlanQuery } from '../../lib/server/seatPlan.ts';

type MaintenanceButtonProps = { library: Library; seat: Seat; planVersion: number };

export function MaintenanceButton({ library, seat, planVersion }: MaintenanceButtonProps) {
  const queryClient = useQueryClient();
  const isActive = seat.state === 'active';
  const changing = useMutation({
    mutationFn: () =>
      patchSeat(library.id, seat.id, {
        state: isActive ? 'maintenance' : 'active',
        version: planVersion,
      }),
    onSuccess: () =>
      toast.success(
        isActive ? `Seat ${seat.label} is under maintenance` : `Seat ${seat.label} is back in use`,
      ),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: seatPlanQuery(library.id).queryKey }),
  });
  return (
    <div className="flex flex-col items-start gap-2">
      <FormError error={changing.error} title="The seat was not changed" />
      <Button
        icon={<Wrench aria-hidden="true" size={16} />}
        pending={changing.isPending}
        onClick={() => changing.mutate()}
      >
        {isActive ? 'Put into maintenance' : 'Put back into use'}
      </Button>
    </div>
  );
}
