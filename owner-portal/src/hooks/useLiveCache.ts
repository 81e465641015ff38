import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { toast } from 'sonner';
import { patchBookings } from '../lib/live/patchBookings.ts';
import { checkLibrary, patchLibrary, patchPricing } from '../lib/live/patchLibrary.ts';
import { dropMember, patchMember } from '../lib/live/patchMembers.ts';
import { patchSeatDay } from '../lib/live/patchSeatDay.ts';
import { resync } from '../lib/live/resync.ts';
import { meQuery } from '../lib/server/me.ts';
import { tenantLibrariesQuery } from '../lib/server/tenantLibraries.ts';
import { useSocket } from './useSocket.ts';

/** Mounted once, in the shell: what an event says goes into the cache, and nothing is asked for. */
export function useLiveCache(): void {
  const client = useSocket();
  const queryClient = useQueryClient();
  useEffect(() => {
    const offs = [
      client.patch('booking:created', (booking) => patchBookings(queryClient, booking)),
      client.patch('booking:updated', (booking) => patchBookings(queryClient, booking)),
      client.patch('booking:cancelled', (booking) => patchBookings(queryClient, booking)),
      client.patch('booking:checkin', (booking) => patchBookings(queryClient, booking)),
      client.patch('booking:checkout', (booking) => patchBookings(queryClient, booking)),
      client.patch('seat:availability', (day) => patchSeatDay(queryClient, day)),
      client.patch('library:updated', (library) => patchLibrary(queryClient, library)),
      client.patch('library:deleted', (event) => checkLibrary(queryClient, event)),
      client.patch('pricing:updated', (event) => patchPricing(queryClient, event)),
      client.patch('member:updated', (member) => patchMember(queryClient, member)),
      client.patch('member:removed', (event) => dropMember(queryClient, event)),
      client.patch('library:created', ({ tenantId }) => {
        // A list shows more of a library than the event says, e.g. its free seats.
        const { queryKey } = tenantLibrariesQuery(tenantId);
        void queryClient.invalidateQueries({ queryKey });
      }),
      client.on('notification', ({ title, body }) => toast(title, { description: body })),
      client.onResync((room) => resync(queryClient, room)),
      client.onRevoked(() => {
        void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      }),
    ];
    return () => offs.forEach((off) => off());
  }, [client, queryClient]);
}
