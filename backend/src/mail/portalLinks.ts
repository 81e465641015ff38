import type { Config } from '../config.ts';

type Portals = Pick<
  Config,
  'STUDENT_PWA_URL' | 'STUDENT_PWA_PORT' | 'OWNER_PORTAL_URL' | 'OWNER_PORTAL_PORT'
>;

const studentPortal = ({ STUDENT_PWA_URL, STUDENT_PWA_PORT }: Portals) =>
  STUDENT_PWA_URL ?? `http://localhost:${STUDENT_PWA_PORT}`;
const ownerPortal = ({ OWNER_PORTAL_URL, OWNER_PORTAL_PORT }: Portals) =>
  OWNER_PORTAL_URL ?? `http://localhost:${OWNER_PORTAL_PORT}`;

const below = (base: string, path: string) => `${base.replace(/\/+$/, '')}${path}`;

/**
 * Only ever an address from the configuration: a link made from a request's own headers could lead the
 * owner of an account to somebody else's server. The headers merely choose between the two portals.
 */
function portalThatAsked(config: Portals, origin: string | null): string {
  const owner = ownerPortal(config);
  const isOwner =
    origin !== null &&
    URL.canParse(origin) &&
    (new URL(origin).origin === new URL(owner).origin ||
      new URL(origin).port === String(config.OWNER_PORTAL_PORT));
  return isOwner ? owner : studentPortal(config);
}

export const resetLink = (config: Portals, origin: string | null, token: string) =>
  below(portalThatAsked(config, origin), `/reset-password?token=${encodeURIComponent(token)}`);

export const invitationLink = (config: Portals, token: string) =>
  below(ownerPortal(config), `/invitations/${encodeURIComponent(token)}`);
