import { createPrismaClient } from '@studyspot/prisma';
import { describe, expect } from 'vitest';
import { walkTest } from './walkTest.ts';
import { malformedBodies, WRONG_TEXTS } from './mutations.ts';
import { documentedOperations, type Operation } from './operations.ts';
import { pathOf, queryOf, requestOf } from './requestOf.ts';
import { tableStates } from './tableStates.ts';
import { makeWorld, type World } from './world.ts';

type Attempt = { title: string; url: string; payload?: string; contentType?: string };

/** Every path parameter spoilt in turn, the others being right. */
function spoiltPaths(operation: Operation, world: World): Attempt[] {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  return names.flatMap((name) =>
    WRONG_TEXTS.map((wrong) => ({
      title: `${name} = ${wrong.slice(0, 20)}`,
      url: pathOf({ ...operation, path: operation.path.replace(`{${name}}`, wrong) }, world.known),
    })),
  );
}

function spoiltQueries(operation: Operation, world: World): Attempt[] {
  const path = pathOf(operation, world.known);
  const required = new URLSearchParams(queryOf(operation, world.known));
  const names = operation.parameters
    .filter(({ in: place }) => place === 'query')
    .map(({ name }) => name);
  return names.flatMap((name) =>
    ['%00', '', '%ED%A0%80', 'x'.repeat(3_000)].map((wrong) => {
      const others = new URLSearchParams(required);
      others.delete(name);
      return {
        title: `?${name} = ${wrong.slice(0, 20)}`,
        url: `${path}?${others.toString()}&${name}=${wrong}&${name}=${wrong}`,
      };
    }),
  );
}

function spoiltBodies(operation: Operation, world: World): Attempt[] {
  if (!operation.body) return [];
  return malformedBodies(operation.body, world.known).map((mutation) => ({
    ...mutation,
    url: pathOf(operation, world.known),
  }));
}

/** A spoilt field may happen to be one that accepts any text: then the request is not malformed. */
const isAccepted = (status: number) => status >= 200 && status < 400;

describe('malformed input', () => {
  for (const caller of ['nobody', 'the owner'] as const) {
    walkTest(
      `from ${caller} is answered with a 4xx on every documented route, and no table changes`,
      async ({ own: { server, database } }) => {
        const world = await makeWorld(server, createPrismaClient(database.pool));
        const headers = caller === 'nobody' ? {} : world.ownerA.headers;
        const operations = await documentedOperations(server.app);
        const faults: string[] = [];
        let attempts = 0;

        for (const operation of operations) {
          const spoilt = [
            ...spoiltPaths(operation, world),
            ...spoiltQueries(operation, world),
            ...spoiltBodies(operation, world),
          ];
          const before = await tableStates(database.pool);
          for (const { title, url, payload, contentType } of spoilt) {
            attempts += 1;
            const reply = await server.app.inject({
              ...requestOf(operation, world.known),
              url,
              query: {},
              ...(payload !== undefined && { payload }),
              headers: { 'content-type': contentType ?? 'application/json', ...headers },
            });
            const fault = `${operation.method} ${operation.path}, ${title}: ${reply.statusCode}`;
            if (reply.statusCode >= 500) faults.push(`${fault} ${reply.body.slice(0, 100)}`);
            if (isAccepted(reply.statusCode) && operation.method !== 'GET')
              faults.push(`${fault} accepted`);
          }
          if (JSON.stringify(await tableStates(database.pool)) !== JSON.stringify(before)) {
            faults.push(`${operation.method} ${operation.path}: a table changed`);
          }
        }
        expect(faults).toEqual([]);
        expect(attempts).toBeGreaterThan(1_000);
      },
      240_000,
    );
  }
});
