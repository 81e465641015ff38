import type { KeptChild } from './keepAlive.ts';

const readyWithinMs = 90_000;

/** Returns them once each does its work; throws when one ends again and again. */
export async function allReady(children: KeptChild[]): Promise<KeptChild[]> {
  for (const child of children) {
    if (await child.ready(readyWithinMs)) continue;
    throw new Error(`The ${child.name} does not come up; its last words are above and in its log.`);
  }
  return children;
}

export const describeChildren = (children: KeptChild[]) =>
  children.map(({ name, adopted }) => (adopted ? `${name} adopted` : name)).join(', ');
