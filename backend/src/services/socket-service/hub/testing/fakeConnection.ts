import type { Connection } from '../connection.ts';
import type { Laggards } from '../laggards.ts';
import { Outlet, type Wire } from '../outlet.ts';

/** A wire that takes so many bytes and then nothing until it is read. */
export function fakeWire(capacityBytes = Number.POSITIVE_INFINITY) {
  const received: { seq: number; after: number | undefined }[] = [];
  /** The batches, as they were written. */
  const writes: Buffer[] = [];
  let capacity = capacityBytes;
  let buffered = 0;
  const take = (bytes: number) => {
    const taken = Math.min(bytes, capacity);
    capacity -= taken;
    buffered += bytes - taken;
  };
  const wire: Wire = {
    bufferedBytes: () => buffered,
    isFree: () => buffered < 256 * 1024,
    writeBatch(batch) {
      for (const { meta } of batch.events) received.push({ seq: meta.seq, after: undefined });
      const bytes = batch.frames('native');
      writes.push(bytes);
      take(bytes.length);
    },
    writeEvent({ json, meta }, after) {
      received.push({ seq: meta.seq, after });
      take(json.length);
    },
  };
  return {
    wire,
    received,
    writes,
    read(bytes: number) {
      capacity += bytes;
      const taken = Math.min(buffered, capacity);
      buffered -= taken;
      capacity -= taken;
    },
  };
}

/** A member that keeps what it is sent. */
export function fakeConnection(laggards: Laggards, userId: string | null = 'u') {
  const { wire, received, writes } = fakeWire();
  const connection: Connection = {
    id: 'c',
    person: userId === null ? null : { userId, name: '', email: '', sessionId: 's' },
    sessionEndsAt: Number.POSITIVE_INFINITY,
    rooms: new Set(),
    outlet: new Outlet(wire, laggards, () => undefined),
    granted: () => undefined,
    revoked: () => undefined,
    draining: () => undefined,
    expiring: () => undefined,
    close: () => undefined,
  };
  return { connection, received, writes };
}
