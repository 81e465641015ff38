export const bookingsKey = ['bookings'] as const;
export const bookingKey = ['booking'] as const;
