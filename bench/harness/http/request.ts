type Wanted = { token?: string; body?: object; headers?: Record<string, string> };

/** The request as it goes over the wire. */
export function request(method: 'GET' | 'POST', path: string, wanted: Wanted = {}): string {
  const body = wanted.body ? JSON.stringify(wanted.body) : '';
  const headers = {
    host: '127.0.0.1',
    ...(wanted.token && { authorization: `Bearer ${wanted.token}` }),
    ...(wanted.body && { 'content-type': 'application/json' }),
    ...(method === 'POST' && { 'content-length': String(Buffer.byteLength(body)) }),
    ...wanted.headers,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}
