import { queryOptions } from '@tanstack/react-query';
import { apiRequest } from '../../lib/api.ts';
import { bookingKey } from './bookingKeys.ts';
export const bookingQuery = (bookingId) => queryOptions({
    queryKey: [...bookingKey, bookingId],
    queryFn: ({ signal }) => apiRequest(`/api/bookings/${bookingId}`, { signal }),
    meta: { isSaved: true },
});
