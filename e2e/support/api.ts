import { randomUUID } from 'node:crypto';

export const TEST_PASSWORD = 'correct-horse-battery';
/** Of the demo accounts. */
export const DEMO_PASSWORD = 'studyspot-demo';

/** As the lists of sessions name it. */
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36';

export interface Person {
  userId: string;
  name: string;
  email: string;
  /** For API calls, and a socket's `auth.token`. */
  token: string;
  /** The same session, for a browser. */
  cookie: { name: string; value: string };
}

export interface Ask {
  method?: string;
  as?: Pick<Person, 'token'>;
  body?: unknown;
  headers?: Record<string, string>;
}

/** What an API client does, and what a test wants to have done before it opens a browser. */
export function createApi(baseUrl: string) {
  const send = (path: string, { method, as, body, headers }: Ask = {}): Promise<Response> =>
    fetch(`${baseUrl}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(as && { authorization: `Bearer ${as.token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  async function enter(path: string, body: { email: string }): Promise<Person> {
    const response = await send(path, { body, headers: { 'user-agent': BROWSER } });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    const { token, user } = JSON.parse(text) as {
      token: string;
      user: { id: string; name: string };
    };
    const [pair = ''] = response.headers.getSetCookie()[0]?.split(';') ?? [];
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    return { userId: user.id, name: user.name, email: body.email, token, cookie: { name, value } };
  }

  return {
    /** The reply as it comes, whatever it says. */
    send,
    /** The data of a reply; anything but success is an error of the test. */
    async call<Data>(path: string, ask: Ask = {}): Promise<Data> {
      const response = await send(path, ask);
      const text = await response.text();
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
      return (JSON.parse(text) as { data: Data }).data;
    },
    /** Somebody new, signed in; each call another address. */
    signUp: (name = 'Test Person'): Promise<Person> =>
      enter('/api/auth/sign-up/email', {
        name,
        email: `${randomUUID()}@example.test`,
        password: TEST_PASSWORD,
      } as { email: string }),
    signIn: (email: string, password = DEMO_PASSWORD): Promise<Person> =>
      enter('/api/auth/sign-in/email', { email, password } as { email: string }),
  };
}
export type Api = ReturnType<typeof createApi>;
