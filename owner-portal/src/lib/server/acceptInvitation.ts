import { Member } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const acceptInvitation = (token: string) =>
  request(Member, 'POST', '/api/invitations/accept', { body: { token } });
