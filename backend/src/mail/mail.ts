/** A finished mail. Text and HTML say the same. */
export type Mail = { to: string; subject: string; text: string; html: string };

export type Mailer = {
  /** Returns at once and never throws: no request waits for, or fails by, a mail server. Call it after the commit. */
  send: (mail: Mail) => void;
};
