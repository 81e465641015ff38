import { expect } from 'vitest';
import { serverTest } from '../../testing/serverTest.ts';
import { call } from './testing/call.ts';
import { makeLibrary } from './testing/makeLibrary.ts';

serverTest(
  'the plan comes once for each version, and every change of it makes a new one',
  async ({ server }) => {
    const { id, tenant, zoneId } = await makeLibrary(server);
    const plan = (etag = '') =>
      server.app.inject({ url: `/api/libraries/${id}/seats`, headers: { 'if-none-match': etag } });

    const first = await plan();
    const etag = String(first.headers.etag);
    expect(first.json().data).toMatchObject({
      zones: [{ id: zoneId, name: 'Hall' }],
      seats: [
        {
          label: 'A1',
          kind: 'desk',
          x: 0,
          y: 0,
          attributes: { nearWindow: true },
          state: 'active',
        },
        {},
        {},
      ],
    });
    expect(etag).toBe(`"plan-${first.json().data.version}"`);
    for (const header of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await plan(header);
      expect([again.statusCode, again.body]).toEqual([304, '']);
    }

    await call(server, tenant.owner, 'POST', `/api/libraries/${id}/zones`, { name: 'Loft' });
    const second = await plan(etag);
    expect(second.statusCode).toBe(200);
    expect(second.json().data.version).toBe(first.json().data.version + 1);
  },
);
