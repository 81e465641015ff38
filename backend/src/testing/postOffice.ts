import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type PostOffice = {
  smtpUrl: string;
  /** The oldest mail nobody has fetched, or the next to come. */
  nextMail: () => Promise<Email>;
  /** Answers so many recipients with "busy, come again". */
  refuse: (times: number) => void;
  close: () => Promise<void>;
};

/** A real mail server on a free port. */
export async function openPostOffice(): Promise<PostOffice> {
  const arrived: Email[] = [];
  const waiting: ((mail: Email) => void)[] = [];
  let refusals = 0;

  async function take(stream: Readable, done: () => void) {
    const mail = await PostalMime.parse(await buffer(stream));
    const next = waiting.shift();
    if (next) next(mail);
    else arrived.push(mail);
    done();
  }

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      refusals -= 1;
      done(refusals >= 0 ? Object.assign(new Error('busy'), { responseCode: 451 }) : undefined);
    },
    onData: (stream, _session, done) => {
      void take(stream, done);
    },
  });
  await new Promise<void>((resolve) => {
    smtp.listen(0, '127.0.0.1', resolve);
  });
  const address = smtp.server.address();
  if (typeof address !== 'object' || !address) throw new Error('the mail server has no port');

  return {
    smtpUrl: `smtp://127.0.0.1:${address.port}`,
    nextMail: async () => arrived.shift() ?? new Promise<Email>((resolve) => waiting.push(resolve)),
    refuse: (times) => {
      refusals = times;
    },
    close: () =>
      new Promise<void>((resolve) => {
        smtp.close(resolve);
      }),
  };
}
