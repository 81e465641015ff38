import type { FastifyInstance } from 'fastify';

/** The parts of a JSON schema that our contract makes use of. */
export type JsonSchema = {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  minLength?: number;
  maxLength?: number;
  default?: unknown;
};

export type Parameter = { in: string; name: string; required?: boolean; schema: JsonSchema };

export type Operation = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  parameters: Parameter[];
  body: JsonSchema | undefined;
};

type Documented = {
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { schema?: JsonSchema }> };
};

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Every operation of the served OpenAPI document, so that a new route cannot be forgotten. */
export async function documentedOperations(app: FastifyInstance): Promise<Operation[]> {
  const document = (await app.inject('/openapi.json')).json<{
    paths: Record<string, Record<string, Documented>>;
  }>();
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const documented = item[method.toLowerCase()];
      if (!documented) return [];
      return {
        method,
        path,
        parameters: documented.parameters ?? [],
        body: documented.requestBody?.content?.['application/json']?.schema,
      };
    }),
  );
}

const INDENT = 4;

/** The routes that the application really has, read off the tree that Fastify prints; as `METHOD /path/{id}`. */
export function registeredRoutes(app: FastifyInstance): string[] {
  const parents: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, tree, segment, methods] = /^([│├└─\s]*)(\S+) \((.+)\)$/u.exec(line) ?? [];
      if (tree === undefined || segment === undefined || methods === undefined) return [];
      const depth = tree.length / INDENT - 1;
      const path = (parents[depth - 1] ?? '') + segment;
      parents[depth] = path;
      parents.length = depth + 1;
      const documentedPath = path.replaceAll(/:(\w+)/g, '{$1}');
      return methods.split(', ').map((method) => `${method} ${documentedPath}`);
    });
}
