import {
  type ErrorCode,
  Handshake,
  OLDEST_SUPPORTED_CONTRACT_VERSION,
} from '@studyspot/shared-events';
import type { Person } from '../../../plugins/authentication.ts';

export type Identity = {
  /** Null: a guest, who brought no credential at all. */
  person: Person | null;
  /** Milliseconds since 1970; infinity for a guest. */
  sessionEndsAt: number;
};
export const GUEST: Identity = { person: null, sessionEndsAt: Number.POSITIVE_INFINITY };

export type Credentials = { cookie?: string | undefined; authorization?: string | undefined };
/** Null for a credential that is good for nobody. */
export type AuthenticateSocket = (
  credentials: Credentials,
) => Promise<{ person: Person; expiresAt: Date } | null>;

/** Why somebody is not let in; `code` is what they are told. */
export class Refusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?better-auth\.session_token=[^;]/;

/** Plain clients send what they have, and that may be nothing: `{token: null}`. */
const withoutBlanks = (given: object) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== ''));

/**
 * Who this is, from a socket's first words and the headers it came with. A bad credential is refused rather than taken
 * for a guest's, so that the client notices.
 */
export async function identify(
  firstWords: object,
  headers: Credentials,
  authenticate: AuthenticateSocket,
): Promise<Identity> {
  const handshake = Handshake.safeParse(withoutBlanks(firstWords));
  if (!handshake.success) throw new Refusal('malformed');
  const { contractVersion = OLDEST_SUPPORTED_CONTRACT_VERSION, token } = handshake.data;
  if (contractVersion < OLDEST_SUPPORTED_CONTRACT_VERSION) throw new Refusal('client_too_old');

  const { cookie } = headers;
  const authorization = token ? `Bearer ${token}` : headers.authorization;
  if (!authorization && !(cookie && SESSION_COOKIE.test(cookie))) return GUEST;
  const known = await authenticate({ cookie, authorization });
  if (!known) throw new Refusal('unauthenticated');
  return { person: known.person, sessionEndsAt: known.expiresAt.getTime() };
}
