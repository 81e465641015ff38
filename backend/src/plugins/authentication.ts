import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { unauthenticated } from '../errors.ts';

/** Who is asking, from a session cookie or a bearer token. */
export type Person = { userId: string; name: string; email: string; sessionId: string };

/** Answers the person behind these headers, or null. Never throws for a bad credential. */
export type AuthenticatePerson = (headers: {
  cookie?: string | undefined;
  authorization?: string | undefined;
}) => Promise<Person | null>;

declare module 'fastify' {
  interface FastifyRequest {
    person: Person | null;
  }
}

export const authentication = fastifyPlugin(
  async (app: FastifyInstance, { authenticate }: { authenticate: AuthenticatePerson }) => {
    app.decorateRequest('person', null);
    app.addHook('onRequest', async (request) => {
      const { cookie, authorization } = request.headers;
      if (cookie || authorization) request.person = await authenticate({ cookie, authorization });
    });
  },
);

/** The signed-in person, or 401. */
export function requirePerson(request: FastifyRequest): Person {
  if (!request.person) throw unauthenticated();
  return request.person;
}
