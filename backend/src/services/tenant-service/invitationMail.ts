import type { Invitation } from '@studyspot/shared-events';
import { writeMail } from '../../mail/letter.ts';
import type { Mail } from '../../mail/mail.ts';
import { roleLabel } from './roleLabel.ts';

export type InvitationMailParts = {
  invitation: Invitation;
  tenantName: string;
  inviterName: string;
  url: string;
};

export const invitationMail = ({
  invitation,
  tenantName,
  inviterName,
  url,
}: InvitationMailParts): Mail =>
  writeMail({
    to: invitation.email,
    subject: `${inviterName} invites you to ${tenantName}`,
    paragraphs: [
      `${inviterName} would like you to help run ${tenantName} on StudySpot. Your role would be ${roleLabel(invitation.role)}.`,
      `Sign in or sign up with this address, ${invitation.email}, to accept. The link works for seven days.`,
    ],
    action: { label: 'See the invitation', url },
    footnote:
      'If you know nothing of this, nobody has been given anything in your name and you need do nothing.',
  });
