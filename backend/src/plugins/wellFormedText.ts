import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { malformed } from '../errors.ts';

/** PostgreSQL keeps neither NUL nor half a surrogate pair; nobody types them either. */
const isKeepable = (text: string) => !text.includes('\u0000') && text.isWellFormed();

/** Iterative, because a body may be nested deeper than the stack. */
export function hasOnlyKeepableText(value: unknown): boolean {
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') {
      if (!isKeepable(next)) return false;
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, item] of Object.entries(next)) {
        if (!isKeepable(key)) return false;
        waiting.push(item);
      }
    }
  }
  return true;
}

/** Refuses, for every route, text that the database could not hold. */
export const wellFormedText = fastifyPlugin(async (app: FastifyInstance) => {
  app.addHook('preValidation', async (request) => {
    if (![request.params, request.query, request.body].every(hasOnlyKeepableText)) {
      throw malformed('Text must not contain NUL or broken Unicode');
    }
  });
});
