import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../config.ts';

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** `*` stands for letters, digits and hyphens within one label, so that a pattern never reaches past a dot. */
function toPattern(origin: string): RegExp {
  const body = origin.split('*').map(escape).join('[a-z0-9-]+');
  return new RegExp(`^${body}$`, 'i');
}

const hostOf = (url: string | undefined) => (url ? new URL(url).origin : undefined);

/**
 * May a page of this origin talk to us? Used for HTTP and for sockets, which CORS does not guard.
 * No Origin at all is a client that is not a browser page: allowed.
 */
export function allowedOrigin(config: Config): (origin: string | undefined) => boolean {
  const local = ['localhost', '127.0.0.1'].flatMap((host) =>
    [config.OWNER_PORTAL_PORT, config.STUDENT_PWA_PORT, config.PORT].map(
      (port) => `http://${host}:${port}`,
    ),
  );
  const own = [hostOf(config.STUDENT_PWA_URL), hostOf(config.OWNER_PORTAL_URL)].filter(
    (origin) => origin !== undefined,
  );
  const patterns = [...local, ...own, ...config.ALLOWED_ORIGINS].map(toPattern);
  return (origin) => origin === undefined || patterns.some((pattern) => pattern.test(origin));
}

/** A page that was served under the very address it now calls, such as a portal on a LAN address that passes `/api` on. */
export const isSameOrigin = (
  origin: string,
  { protocol, host }: { protocol: string; host: string },
): boolean => origin.toLowerCase() === `${protocol}://${host}`.toLowerCase();

/**
 * The same question for a request that Fastify has not seen: a socket's handshake. Headers that a proxy sets are
 * believed here, because a page in a browser, the only thing an origin check guards against, cannot set them.
 */
export function isSameOriginHandshake(headers: IncomingHttpHeaders): boolean {
  const { origin, host, 'x-forwarded-host': forwardedHost, 'x-forwarded-proto': proto } = headers;
  if (origin === undefined) return true;
  return isSameOrigin(origin, {
    protocol: proto === 'https' ? 'https' : 'http',
    host: typeof forwardedHost === 'string' ? forwardedHost : (host ?? ''),
  });
}
