import { setTimeout as pause } from 'node:timers/promises';
import { GATEWAY_PATH, GATEWAY_PROTOCOL } from '@studyspot/shared-events';
import type { ChaosClient } from '../clients/chaosClient.ts';
import type { ChaosNode } from '../stage/node.ts';

const ANSWER_WITHIN_MS = 3_000;

/** What a node tells a guest who comes into this room now: where it stands there. */
async function positionAt(node: ChaosNode, room: string): Promise<string> {
  const socket = new WebSocket(`${node.url.replace('http', 'ws')}${GATEWAY_PATH}`, [
    GATEWAY_PROTOCOL,
  ]);
  const { promise, resolve } = Promise.withResolvers<string>();
  socket.addEventListener('open', () => {
    socket.send(JSON.stringify({ t: 'auth' }));
    socket.send(JSON.stringify({ t: 'sub', id: 1, room }));
  });
  socket.addEventListener('message', ({ data }) => {
    const text = String(data);
    if (text.includes('"id":1')) resolve(text.slice(0, 200));
  });
  socket.addEventListener('error', () => resolve('no connection'));
  const answer = await Promise.race([promise, pause(ANSWER_WITHIN_MS, 'no answer')]);
  socket.close();
  return answer;
}

/** For a client that is not complete: what its node says of the public rooms in which something is missing. */
export async function askNode(
  nodes: readonly ChaosNode[],
  client: ChaosClient,
  rooms: readonly string[],
): Promise<string[]> {
  const node = nodes.find(({ port }) => client.gate.targets().includes(port));
  if (!node) return [`${client.name} has no connection`];
  const lines: string[] = [`${client.name} is connected to ${node.name}, which tells a guest:`];
  for (const room of rooms.filter((each) => each.split(':').length === 2))
    lines.push(`  ${room}: ${await positionAt(node, room)}`);
  return lines;
}
