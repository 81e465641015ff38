import { say } from '../../scripts/supervisor/step.ts';
import { type Hall, openHalls } from '../contenders/hall.ts';
import { NAMES, product, raw, stock } from '../contenders/specs.ts';
import type { BenchDatabases } from '../harness/database.ts';
import { interleave } from '../harness/interleave.ts';
import { roundsOf } from '../harness/options.ts';
import type { BenchOptions, Panel, Sample } from '../harness/types.ts';
import type { Times } from '../harness/wire/arrivals.ts';

const PER_SECOND = 20;

/** From the moment the server is given an event until each of its clients has read it. */
async function measure(
  { server, clients }: Hall,
  { subscribers, seconds }: { subscribers: number; seconds: number },
): Promise<Sample> {
  const count = PER_SECOND * seconds;
  const received = clients.receive(count * subscribers);
  const times = server.ask<Times>('paced', { perSecond: PER_SECOND, count });
  await Promise.all([received, times]);
  return clients.latencies(await times);
}

export async function publishToRead(
  { fresh }: BenchDatabases,
  options: BenchOptions,
  leftOut: (sentence: string) => void,
): Promise<Panel> {
  const [subscribers, seconds] = options.isQuick ? [300, 1] : [1_000, 2];
  const title = `Publish → read, ${PER_SECOND} events/s to ${subscribers.toLocaleString('en-GB')} subscribers`;
  say(`  ${title}`);
  const specs = [await product(fresh, 'socketIo'), await product(fresh, 'native'), raw(), stock()];
  const halls = await openHalls(specs, { count: subscribers, reads: true }, leftOut);
  try {
    const contenders = halls.map((hall) => ({
      ...hall,
      measure: () => measure(hall, { subscribers, seconds }),
    }));
    return {
      title,
      metric: 'p99',
      unit: 'ms, p99',
      rounds: await interleave(contenders, roundsOf(options, 3)),
      goals: [
        { title: 'Socket.IO, p99 in ms', of: NAMES.socketIo, atMost: 15 },
        { title: 'native, p99 in ms', of: NAMES.native, atMost: 15 },
        { title: 'Socket.IO ÷ ws', of: NAMES.socketIo, per: NAMES.raw, atMost: 1.5 },
        { title: 'native ÷ ws', of: NAMES.native, per: NAMES.raw, atMost: 1.5 },
        { title: 'Socket.IO as it comes ÷ ws', of: NAMES.stock, per: NAMES.raw },
      ],
      beside: { p50: 'ms, p50', p95: 'ms, p95', max: 'ms, longest' },
    };
  } finally {
    await Promise.all(halls.map(({ close }) => close()));
  }
}
