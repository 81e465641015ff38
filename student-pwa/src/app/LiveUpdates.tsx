import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { patchBookings } from '../features/bookings/patchBookings.ts';
import { patchLibraries } from '../features/libraries/patchLibraries.ts';
import { patchNotifications } from '../features/account/patchNotifications.ts';
import { patchSeatDays } from '../features/seats/patchSeatDays.ts';
import { useSocket } from '../hooks/useSocket.ts';
import { announceSnapshots } from './announceSnapshots.ts';
import { refetchRoom } from './refetchRoom.ts';
import { useSessionEnd } from './useSessionEnd.ts';

/** Wires the live connection to the caches, once for the whole app: an event costs no request. */
export const LiveUpdates = () => {
  const { client } = useSocket();
  const queryClient = useQueryClient();
  useSessionEnd();
  useEffect(() => {
    const offs = [
      announceSnapshots(queryClient, client),
      patchBookings(queryClient, client),
      patchLibraries(queryClient, client),
      patchSeatDays(queryClient, client),
      patchNotifications(queryClient, client),
      client.onResync((room) => refetchRoom(queryClient, room)),
    ];
    return () => offs.forEach((off) => off());
  }, [client, queryClient]);
  return null;
};
