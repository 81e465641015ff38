import type { LibraryDetail, Member, MemberList } from '@studyspot/shared-events';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { DayBookings } from '../server/dayBookings.ts';
import { dayBookingsQuery } from '../server/dayBookings.ts';
import { libraryQuery } from '../server/library.ts';
import { membersQuery } from '../server/members.ts';
import { aBooking, aLibrary } from '../testing/factories.ts';
import { isOnLocalDate } from './isOnLocalDate.ts';
import { patchBookings } from './patchBookings.ts';
import { patchLibrary, patchPricing } from './patchLibrary.ts';
import { patchMember } from './patchMembers.ts';

const booking = aBooking();
const { queryKey: today } = dayBookingsQuery(booking.libraryId, '2026-11-20');

const dayOf = (date: string, items: DayBookings['items'] = []): DayBookings => ({
  items,
  nextCursor: null,
  now: '2026-11-20T08:00:00Z',
  positions: {},
  date,
});

const holding = (items: DayBookings['items']) => {
  const client = new QueryClient();
  client.setQueryData(today, dayOf('2026-11-20', items));
  return client;
};

describe('a booking event in the cache', () => {
  it('brings a new booking to the day it touches and to no other', () => {
    const client = holding([]);
    const { queryKey: tomorrow } = dayBookingsQuery(booking.libraryId, '2026-11-21');
    client.setQueryData(tomorrow, dayOf('2026-11-21'));
    patchBookings(client, booking);
    expect(client.getQueryData(today)?.items).toEqual([booking]);
    expect(client.getQueryData(tomorrow)?.items).toEqual([]);
  });

  it('takes a moved booking out, and drops what is older than what is shown', () => {
    const client = holding([aBooking({ version: 2 })]);
    patchBookings(client, aBooking({ version: 1, state: 'held' }));
    expect(client.getQueryData(today)?.items[0]?.state).toBe('confirmed');
    const moved = { startsAt: '2026-11-25T02:00:00Z', endsAt: '2026-11-25T04:00:00Z' };
    patchBookings(client, aBooking({ version: 3, ...moved }));
    expect(client.getQueryData(today)?.items).toEqual([]);
  });

  it('counts a night to both its days on the wall, and midnight to the day it begins', () => {
    const night = { timeZone: 'Asia/Taipei', startsAt: '2026-11-20T15:00:00Z' };
    expect(isOnLocalDate({ ...night, endsAt: '2026-11-20T17:00:00Z' }, '2026-11-21')).toBe(true);
    expect(isOnLocalDate({ ...night, endsAt: '2026-11-20T16:00:00Z' }, '2026-11-21')).toBe(false);
  });
});

const detail: LibraryDetail = {
  ...aLibrary({ version: 3 }),
  now: '2026-11-20T08:00:00Z',
  isOpenNow: true,
  openToday: [],
  opensNextAt: null,
  freeSeatsNow: 5,
  fromAmountMinorPerHour: null,
  distanceKm: null,
  feePlans: [],
  positions: {},
};

describe('a library event in the cache', () => {
  it('changes the public fields and keeps the facts of the moment', () => {
    const client = new QueryClient();
    const { queryKey } = libraryQuery(detail.id);
    client.setQueryData(queryKey, detail);
    patchLibrary(client, aLibrary({ version: 4, name: 'New name' }));
    expect(client.getQueryData(queryKey)).toMatchObject({ name: 'New name', freeSeatsNow: 5 });
    patchLibrary(client, aLibrary({ version: 3, name: 'Old name' }));
    expect(client.getQueryData(queryKey)?.name).toBe('New name');
  });

  it('drops prices of an older version of the library', () => {
    const client = new QueryClient();
    const { queryKey } = libraryQuery(detail.id);
    client.setQueryData(queryKey, detail);
    patchPricing(client, { libraryId: detail.id, version: 2, plans: [] });
    expect(client.getQueryData(queryKey)).toBe(detail);
  });
});

describe('a member event in the cache', () => {
  it('turns the invitation into the member', () => {
    const client = new QueryClient();
    const invited = { tenantId: 'tenant', email: 'a@example.test', role: 'staff' as const };
    const rest = { libraryIds: null, createdAt: '2026-11-20T08:00:00Z' };
    const member: Member = { ...invited, ...rest, id: 'member', userId: 'user', name: 'Ada' };
    const list: MemberList = {
      items: [],
      invitations: [{ ...invited, ...rest, id: 'invitation', expiresAt: rest.createdAt }],
      positions: {},
    };
    const { queryKey } = membersQuery('tenant');
    client.setQueryData(queryKey, list);
    patchMember(client, member);
    expect(client.getQueryData(queryKey)).toMatchObject({ items: [member], invitations: [] });
  });
});
