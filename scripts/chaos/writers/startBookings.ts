import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../chance.ts';
import { type Answer, ask } from '../stage/http.ts';
import type { ChaosNode } from '../stage/node.ts';
import { isBookable, type World } from '../world/population.ts';

export type BookingPorts = {
  nodes: readonly ChaosNode[];
  world: World;
  tokenOf: (userId: string) => string;
};

const HOUR_MS = 3_600_000;
const AT_ONCE = 4;

/** Holds, confirms and cancels seats through random nodes, as students do; what was answered must be in the log. */
export function startBookings(
  { nodes, world, tokenOf }: BookingPorts,
  chance: Chance,
  perSecond: number,
) {
  const halls = world.libraries.filter(isBookable);
  /** `booking:created <id>`: a node said that it happened. */
  const promised: string[] = [];
  const running = new Set<Promise<void>>();
  let answers = 0;
  let isStopped = false;

  async function send(token: string, path: string, body?: object): Promise<Answer | null> {
    const up = nodes.filter((node) => node.isUp());
    if (up.length === 0) return null;
    const answer = await ask(chance.one(up), { method: 'POST', path, token, body: body ?? {} });
    if (answer) answers += 1;
    return answer;
  }

  const happened = (answer: Answer | null, event: string) => {
    const { id } = answer?.data ?? {};
    if (!answer || answer.status >= 300 || typeof id !== 'string') return undefined;
    promised.push(`${event} ${id}`);
    return id;
  };

  async function bookOnce() {
    const token = tokenOf(chance.one(world.students).userId);
    const seatId = chance.one(chance.one(halls).seatIds);
    const hour = Math.ceil(Date.now() / HOUR_MS) + chance.between(1, 600);
    const body = {
      seatId,
      startsAt: new Date(hour * HOUR_MS).toISOString(),
      endsAt: new Date((hour + 1) * HOUR_MS).toISOString(),
      hold: true,
    };
    const id = happened(await send(token, '/api/bookings', body), 'booking:created');
    if (!id) return;
    await pause(chance.between(0, 300));
    if (chance.percent(70))
      happened(await send(token, `/api/bookings/${id}/confirm`), 'booking:updated');
    await pause(chance.between(0, 300));
    happened(await send(token, `/api/bookings/${id}/cancel`), 'booking:cancelled');
  }

  async function run() {
    while (!isStopped) {
      await pause(chance.between(0, Math.round(2_000 / perSecond)));
      if (running.size >= AT_ONCE) continue;
      const booking = bookOnce();
      running.add(booking);
      void booking.finally(() => running.delete(booking));
    }
  }

  const loop = run();
  return {
    promised: (): readonly string[] => promised,
    answers: () => answers,
    async stop() {
      isStopped = true;
      await loop;
      await Promise.all(running);
    },
  };
}
export type Bookings = ReturnType<typeof startBookings>;
