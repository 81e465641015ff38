import type { Node } from './node.ts';

/** What `/metrics` says of this, e.g. `connections` or `events_total{source="log"}`; 0 if nothing. */
export async function metricOf({ app }: Pick<Node, 'app'>, name: string): Promise<number> {
  const { body } = await app.inject('/metrics');
  const line = body.split('\n').find((each) => each.startsWith(`studyspot_${name} `));
  return Number(line?.split(' ')[1] ?? 0);
}
