import type { Availability, LibraryPage, SeatPlan } from '@studyspot/shared-events';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { floorNumber, openFloor } from './owner/floor.ts';
import { checkIn, checkOut, confirmBooking, holdSeat } from './student/booking.ts';
import { findLibrary } from './student/findLibrary.ts';
import {
  chooseSeat,
  expectSeat,
  openSeats,
  seatCell,
  seatSheet,
  tapSeat,
} from './student/seatMap.ts';
import type { Api, Person } from './support/api.ts';
import type { SignedInPage } from './support/browsers.ts';

/** For the whole time that is asked about; perhaps taken later. */
const FREE = /, free( until [\d:]+)?$/;

interface Place {
  id: string;
  name: string;
  deskCode: string;
  owner: Person;
}

const openMap = async ({ page, traffic }: SignedInPage, { id, name }: Place) => {
  await findLibrary(page, name);
  await openSeats(page);
  await traffic.untilLiveIn(id);
};

/** Takes, uses and leaves one seat; after each step the others are asked what they see. */
async function walkThrough(parts: {
  place: Place;
  label: string;
  student: SignedInPage;
  owner: SignedInPage;
  onlooker: SignedInPage;
  choose: (page: Page, label: string) => Promise<unknown>;
}) {
  const { place, label, student, owner, onlooker, choose } = parts;
  await openMap(student, place);
  await openMap(onlooker, place);
  await openFloor(owner.page, place.id);
  await owner.traffic.untilLiveIn(place.id);
  await expectSeat(onlooker.page, label, FREE);
  const holds = await floorNumber(owner.page, 'Holds running');
  const late = await floorNumber(owner.page, 'Late');
  const seated = await floorNumber(owner.page, 'In their seats');
  const ownerSees = (numbers: { holds: number; late: number; seated: number }) =>
    expect
      .poll(async () => ({
        holds: await floorNumber(owner.page, 'Holds running'),
        late: await floorNumber(owner.page, 'Late'),
        seated: await floorNumber(owner.page, 'In their seats'),
      }))
      .toEqual(numbers);
  for (const { traffic } of [owner, onlooker]) traffic.startCounting();

  await choose(student.page, label);
  await holdSeat(student.page, label);
  await expectSeat(onlooker.page, label, /held by someone/);
  await expectSeat(owner.page, label, new RegExp(`held by someone.*, ${student.person.name}\\b`));
  await ownerSees({ holds: holds + 1, late, seated });

  await confirmBooking(student.page);
  await expectSeat(onlooker.page, label, /booked until/);
  await expectSeat(owner.page, label, new RegExp(`booked.*, ${student.person.name}\\b`));
  await ownerSees({ holds, late: late + 1, seated });

  await checkIn(student.page, place.deskCode);
  await ownerSees({ holds, late, seated: seated + 1 });

  await checkOut(student.page);
  await ownerSees({ holds, late, seated });
  await expectSeat(onlooker.page, label, FREE);
  await expectSeat(owner.page, label, FREE);

  for (const { traffic } of [owner, onlooker]) {
    expect(traffic.requests).toEqual([]);
    expect(traffic.navigations).toEqual([]);
  }
}

test('what a student does with a seat, the owner and another student see at once and without a request', async ({
  api,
  signedInPage,
  freshLibrary,
}) => {
  const place = await freshLibrary({ amountMinorPerHour: 120 });
  const student = await signedInPage(await api.signUp('Sia Student'), 'student');
  const onlooker = await signedInPage('fresh', 'student');
  const owner = await signedInPage(place.owner, 'owner');
  await walkThrough({ place, label: 'A3', student, owner, onlooker, choose: tapSeat });
});

async function nationalHall(api: Api): Promise<{ place: Place; freeLabel: string }> {
  const owner = await api.signIn('owner@studyspot.test');
  const { items } = await api.call<LibraryPage>('/api/libraries?limit=100');
  const hall = items.find(({ seatCount }) => seatCount === 822);
  if (!hall) throw new Error('The demo has no hall of 822 seats.');
  const { deskCode } = await api.call<{ deskCode: string }>(
    `/api/libraries/${hall.id}/check-in-codes`,
    { as: owner },
  );
  const plan = await api.call<SeatPlan>(`/api/libraries/${hall.id}/seats`);
  const [from, to] = [0, 12 * 3_600_000].map((ms) => new Date(Date.now() + ms).toISOString());
  const window = new URLSearchParams({ from: from ?? '', to: to ?? '' });
  const busy = await api.call<Availability>(`/api/libraries/${hall.id}/availability?${window}`);
  const isBusy = new Set(busy.seats.map(({ seatId }) => seatId));
  const free = plan.seats.findLast(({ id, state }) => state === 'active' && !isBusy.has(id));
  return { place: { id: hall.id, name: hall.name, deskCode, owner }, freeLabel: free?.label ?? '' };
}

test('so it is in the hall of 822 seats', async ({ api, signedInPage }) => {
  const { place, freeLabel: label } = await nationalHall(api);
  const student = await signedInPage(await api.signUp('Sia Student'), 'student');
  const onlooker = await signedInPage('fresh', 'student');
  const owner = await signedInPage(place.owner, 'owner');
  await walkThrough({ place, label, student, owner, onlooker, choose: chooseSeat });
});

test('whoever was just choosing the seat is told that it is gone, and offered others that are free', async ({
  api,
  signedInPage,
  freshLibrary,
}) => {
  const place = await freshLibrary();
  const student = await signedInPage('fresh', 'student');
  const rival = await api.signUp();
  await openMap(student, place);
  await tapSeat(student.page, 'A2');
  student.traffic.startCounting();

  const endsAt = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 3_600_000).toISOString();
  const body = { seatId: place.seats[1]?.id, startsAt: 'now', endsAt };
  await api.call('/api/bookings', { as: rival, body });

  const banner = student.page.getByRole('alert').filter({ hasText: 'Seat A2 was just taken' });
  await expect(banner).toBeVisible();
  await expect(seatCell(student.page, 'A2')).toHaveAccessibleName(/booked/);
  expect(student.traffic.requests).toEqual([]);
  const others = banner.getByRole('button', { name: /^Take A\d+ instead$/ });
  await expect(others).toHaveCount(3);
  const [instead = ''] = /A\d+/.exec((await others.first().textContent()) ?? '') ?? [];
  await others.first().click();
  await seatSheet(student.page, instead);
  await holdSeat(student.page, instead);
});
