import { createHmac, timingSafeEqual } from 'node:crypto';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The session token in `token.signature`, as sign-in writes it into the cookie and into `set-auth-token`; undefined
 * unless the signature is, letter for letter, the one that was given out.
 */
export function verifiedToken(signed: string, secret: string): string | undefined {
  const [token, signature, ...more] = decoded(signed).split('.');
  if (!token || !signature || more.length > 0) return undefined;
  const expected = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return token;
}
