import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../chance.ts';
import type { World } from '../world/population.ts';
import { type PlannedEvent, type PlannedWrite, planWrite } from './planWrite.ts';
import { createPayloads, write, type WritePorts } from './write.ts';

/** While the database is away, so many wait for it and no more are begun. */
const AT_ONCE = 12;

/** Writes about so many events a second, until stopped. */
export function startWriters(
  ports: WritePorts,
  world: World,
  chance: Chance,
  eventsPerSecond: number,
) {
  const payloadOf = createPayloads();
  const running = new Set<Promise<unknown>>();
  /** Versions of one seat's day commit in their order, as the row's lock makes the real ones. */
  const turns = new Map<string, Promise<unknown>>();
  let isStopped = false;

  function begin(plan: PlannedWrite) {
    const seatId = plan.events.find((event) => event.seatId !== null)?.seatId;
    const turn = seatId ? turns.get(seatId) : undefined;
    const written = (turn ?? Promise.resolve()).then(() => write(ports, plan, payloadOf));
    if (seatId) turns.set(seatId, written);
    running.add(written);
    void written.finally(() => running.delete(written));
  }

  async function run() {
    let dueAt = performance.now();
    while (!isStopped) {
      const plan = planWrite(chance, world);
      const meanGapMs = (plan.events.length / eventsPerSecond) * 1_000;
      dueAt += chance.between(0, Math.round(meanGapMs * 2));
      const early = dueAt - performance.now();
      if (early > 0) await pause(early);
      else dueAt = Math.max(dueAt, performance.now() - 1_000);
      if (running.size < AT_ONCE) begin(plan);
    }
  }

  const loop = run();
  return {
    /** Out of turn, for what a fault needs to be said. */
    say: (events: PlannedEvent[]) => write(ports, { events, holdMs: 0, fate: 'commit' }, payloadOf),
    async stop() {
      isStopped = true;
      await loop;
      await Promise.all(running);
    },
  };
}
export type Writers = ReturnType<typeof startWriters>;
