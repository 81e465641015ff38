import { writeMail } from './letter.ts';
import type { Mail } from './mail.ts';

export const resetMail = (to: string, name: string, url: string, validMinutes: number): Mail =>
  writeMail({
    to,
    subject: 'Choose a new password',
    paragraphs: [
      `Hello ${name},`,
      `somebody, we hope you, asked for a new password. The link works once, for ${validMinutes} minutes. Setting the password signs you out everywhere.`,
    ],
    action: { label: 'Choose a new password', url },
    footnote: 'If it was not you, nothing has changed and you need do nothing.',
  });
