import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from '../../../backend/src/utils/uuid.ts';
import { isRecord } from '../../../prisma/tools/jsonFile.ts';
import type { Chance } from '../chance.ts';
import type { ChaosNode } from './node.ts';

export type Request = {
  method: 'POST' | 'PATCH' | 'DELETE' | 'GET';
  path: string;
  token: string;
  body?: object;
  /** The same key again is the same command again: it is carried out once. */
  key?: string;
};
export type Answer = { status: number; data: Record<string, unknown>; code: string | null };

/** Longer than any statement may take, so that attempts do not pile up behind each other. */
const ANSWER_WITHIN_MS = 20_000;
const TRIED_FOR_MS = 5 * 60_000;
const AGAIN_AFTER_MS = 250;

/** One attempt at one node. Null: no answer, and the command may have been carried out. */
export async function ask(
  node: ChaosNode,
  { method, path, token, body, key }: Request,
): Promise<Answer | null> {
  try {
    const reply = await fetch(`${node.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const json: unknown = await reply.json();
    const part = (name: string) => {
      const value = isRecord(json) ? json[name] : undefined;
      return isRecord(value) ? value : {};
    };
    const { code } = part('error');
    return {
      status: reply.status,
      data: part('data'),
      code: typeof code === 'string' ? code : null,
    };
  } catch {
    return null;
  }
}

/** Until some node gave a definite answer, whatever happens to nodes and database meanwhile. */
export async function askSurely(
  nodes: readonly ChaosNode[],
  chance: Chance,
  request: Omit<Request, 'key'>,
): Promise<Answer> {
  const key = v7();
  const deadline = performance.now() + TRIED_FOR_MS;
  for (;;) {
    const up = nodes.filter((node) => node.isUp());
    const answer = up.length > 0 ? await ask(chance.one(up), { ...request, key }) : null;
    if (answer && answer.status < 500) return answer;
    if (performance.now() > deadline)
      throw new Error(`${request.method} ${request.path}: no answer in ${TRIED_FOR_MS} ms`);
    await pause(AGAIN_AFTER_MS);
  }
}
