import { Library, SeatsChange, ZoneChange } from '@studyspot/shared-events';
import * as z from 'zod';
import { makeTenant, type TestTenant } from '../../../testing/makeTenant.ts';
import type { TestServer } from '../../../testing/startServer.ts';
import { call } from './call.ts';

export type TestLibrary = {
  tenant: TestTenant;
  id: string;
  zoneId: string;
  /** A1, A2, … in order. */
  seatIds: string[];
};

export const ALWAYS_OPEN = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  from: '00:00',
  to: '24:00',
}));

const Reply = z.object({ success: z.literal(true), data: z.unknown() });

type Wanted = {
  tenant?: TestTenant;
  name?: string;
  timeZone?: string;
  seats?: number;
  isPublished?: boolean;
  details?: object;
};

/** A library with its owner, made and published through the API as an owner would. */
export async function makeLibrary(
  server: Pick<TestServer, 'app'>,
  wanted: Wanted = {},
): Promise<TestLibrary> {
  const tenant = wanted.tenant ?? (await makeTenant(server));
  const {
    name = 'Test Library',
    timeZone = 'Europe/London',
    seats = 3,
    isPublished = true,
    details = {},
  } = wanted;
  const send = async (method: 'POST' | 'PUT', url: string, payload: object): Promise<unknown> =>
    Reply.parse((await call(server, tenant.owner, method, url, payload)).json()).data;
  const body = { tenantId: tenant.tenantId, name, timeZone, currency: 'GBP', ...details };
  const { id, version } = z.parse(Library, await send('POST', '/api/libraries', body));
  await send('PUT', `/api/libraries/${id}/hours`, { version, hours: ALWAYS_OPEN });
  const { zone } = z.parse(
    ZoneChange,
    await send('POST', `/api/libraries/${id}/zones`, { name: 'Hall' }),
  );
  const wantedSeats = Array.from({ length: seats }, (_, index) => ({
    label: `A${index + 1}`,
    zoneId: zone.id,
    kind: 'desk',
    x: index * 40,
    y: 0,
    attributes: { nearWindow: true },
  }));
  const made =
    seats > 0
      ? z.parse(
          SeatsChange,
          await send('POST', `/api/libraries/${id}/seats`, { seats: wantedSeats }),
        ).seats
      : [];
  if (isPublished) await send('POST', `/api/libraries/${id}/publish`, {});
  const inOrder = made.toSorted((a, b) => a.x - b.x).map((seat) => seat.id);
  return { tenant, id, zoneId: zone.id, seatIds: inOrder };
}
