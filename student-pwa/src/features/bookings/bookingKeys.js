export const bookingsKey = ['bookings'];
export const bookingKey = ['booking'];
