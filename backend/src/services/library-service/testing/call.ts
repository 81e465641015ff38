import type { TestPerson } from '../../../testing/signUp.ts';
import type { TestServer } from '../../../testing/startServer.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request as this person, or as a guest. */
export function call(
  server: Pick<TestServer, 'app'>,
  person: TestPerson | null,
  method: Method,
  url: string,
  payload?: object,
) {
  return server.app.inject({
    method,
    url,
    headers: person?.headers ?? {},
    ...(payload ? { payload } : {}),
  });
}
