import { type Alternative } from '@studyspot/shared-events';
import { describe, expect } from 'vitest';
import { bookingTest } from './testing/bookingTest.ts';

const at = (time: string) => `2027-06-07T${time}:00.000Z`;
const TEN_TO_NOON = { startsAt: at('10:00'), endsAt: at('12:00') };

describe('a seat that is taken', () => {
  bookingTest('comes with places that really are free', async ({ world }) => {
    const { hall, call, student, other } = world;
    const { seats } = await hall();
    await call(other, 'POST', '/bookings', { seatId: seats[2]!.id, ...TEN_TO_NOON });
    const refused = await call(student, 'POST', '/bookings', {
      seatId: seats[2]!.id,
      ...TEN_TO_NOON,
    });
    const alternatives = refused.error.details['alternatives'] as Alternative[];
    expect([refused.status, refused.error.code]).toEqual([409, 'seat_taken']);
    expect(
      alternatives.map(({ kind, seatLabel, startsAt }) => [kind, seatLabel, startsAt]),
    ).toEqual([
      ['nearby', 'A2', at('10:00')],
      ['nearby', 'A4', at('10:00')],
      ['later', 'A3', at('12:00')],
    ]);
    for (const { seatId, startsAt, endsAt } of alternatives) {
      const taken = await call(student, 'POST', '/bookings', { seatId, startsAt, endsAt });
      expect(taken.status).toBe(201);
      await call(student, 'POST', `/bookings/${taken.data.id}/cancel`);
    }
  });

  bookingTest('from now on comes with the next step, which can still be had', async ({ world }) => {
    const { hall, call, student, other } = world;
    const { seats } = await hall({ seats: 2 });
    const now = { startsAt: 'now', endsAt: at('10:00') };
    await call(other, 'POST', '/bookings', { seatId: seats[0]!.id, ...now });
    const refused = await call(student, 'POST', '/bookings', { seatId: seats[0]!.id, ...now });
    const alternatives = refused.error.details['alternatives'] as Alternative[];
    expect(alternatives[0]).toMatchObject({ seatLabel: 'A2', startsAt: at('09:00') });
    const { seatId, startsAt, endsAt } = alternatives[0]!;
    const taken = await call(student, 'POST', '/bookings', { seatId, startsAt, endsAt });
    expect(taken.status).toBe(201);
  });

  bookingTest(
    'suggests nothing held, closed, out of hours or in the person’s own way',
    async ({ world }) => {
      const { hall, call, student, other, prisma } = world;
      const { seats } = await hall({ seats: 3, opensMinute: 540, closesMinute: 840 });
      const wish = { seatId: seats[0]!.id, ...TEN_TO_NOON };
      await call(other, 'POST', '/bookings', wish);
      await prisma.seat.update({ where: { id: seats[1]!.id }, data: { state: 'maintenance' } });
      await call(other, 'POST', '/bookings', {
        seatId: seats[2]!.id,
        startsAt: at('12:00'),
        endsAt: at('13:00'),
      });
      const refused = await call(student, 'POST', '/bookings', wish);
      expect(refused.error.details['alternatives']).toMatchObject([{ seatLabel: 'A3' }]);
    },
  );

  bookingTest('and closed besides is not suggested for later', async ({ world }) => {
    const { hall, call, student, other, prisma } = world;
    const { seats } = await hall({ seats: 2 });
    const wish = { seatId: seats[0]!.id, ...TEN_TO_NOON };
    await call(other, 'POST', '/bookings', wish);
    await prisma.seat.update({ where: { id: wish.seatId }, data: { state: 'maintenance' } });
    const refused = await call(student, 'POST', '/bookings', wish);
    expect(refused.error.details['alternatives']).toMatchObject([{ seatLabel: 'A2' }]);
  });

  bookingTest('over a running hold, in a transaction, says so as well', async ({ world }) => {
    const { hall, call, student, other } = world;
    const { seats } = await hall();
    const wish = { seatId: seats[0]!.id, ...TEN_TO_NOON };
    await call(other, 'POST', '/bookings', { ...wish, hold: true });
    const refused = await call(student, 'POST', '/bookings', wish, { 'idempotency-key': 'k' });
    expect([refused.status, refused.error.code]).toEqual([409, 'seat_taken']);
    expect(refused.error.details['alternatives']).toHaveLength(3);
  });
});
