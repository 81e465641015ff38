import type { CreateSeatsBody, Library } from '@studyspot/shared-events';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { createSeats } from '../lib/server/createSeats.ts';
import { createZone } from '../lib/server/createZone.ts';
import { seatPlanQuery } from '../lib/server/seatPlan.ts';

type Input = { zone: { id: string } | { name: string }; seats: CreateSeatsBody['seats'] };

/** A request may carry 64 KB. */
const SEATS_PER_REQUEST = 250;

/** The zone first, if it is a new one, then the seats. */
export function useGenerateSeats(library: Library) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ zone, seats }: Input) => {
      const zoneId =
        'id' in zone ? zone.id : (await createZone(library.id, { name: zone.name })).zone.id;
      for (let at = 0; at < seats.length; at += SEATS_PER_REQUEST) {
        const part = seats.slice(at, at + SEATS_PER_REQUEST);
        await createSeats(library.id, { seats: part.map((seat) => ({ ...seat, zoneId })) });
      }
      return seats.length;
    },
    onSuccess: (count) => toast.success(`${count} seats added`),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: seatPlanQuery(library.id).queryKey }),
  });
}
