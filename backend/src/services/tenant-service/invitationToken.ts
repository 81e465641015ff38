import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that only the mail knows. */
export const newInvitationToken = () => randomBytes(32).toString('base64url');

/** What the database keeps: whoever reads it can accept nothing. */
export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('hex');
