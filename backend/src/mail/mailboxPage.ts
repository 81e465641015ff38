import { escapeHtml } from './html.ts';
import type { KeptMail } from './mailbox.ts';

const ADDRESS = /https?:\/\/[^\s<>"]+/g;
/** Of text that is escaped already. */
const withLinks = (html: string) =>
  html.replaceAll(ADDRESS, (url) => `<a href="${url}">${url}</a>`);

const article = ({ at, to, subject, text }: KeptMail) => `<article>
<h2>${escapeHtml(subject)}</h2>
<p>To ${escapeHtml(to)}, <time datetime="${at}">${at}</time></p>
<pre>${withLinks(escapeHtml(text))}</pre>
</article>`;

export const mailboxPage = (mails: KeptMail[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>StudySpot mailbox</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 68ch; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#fcfaf6, #0f141d); color: light-dark(#171f2e, #f1eee9); }
article { margin: 1rem 0; padding: 1rem 1.25rem; background: light-dark(#fff, #171d27); border: 1px solid light-dark(#dad7d0, #323843); border-radius: 12px; }
h2 { margin: 0; font-size: 1.125rem; }
article p { margin: 0; color: light-dark(#555e6c, #a4abb8); }
a { color: light-dark(#005c75, #65c6e4); overflow-wrap: anywhere; }
pre { white-space: pre-wrap; font: inherit; margin-bottom: 0; }
</style>
</head>
<body>
<main>
<h1>Mailbox</h1>
<p>No SMTP server is configured, so mails are kept here until the process ends.</p>
${mails.length > 0 ? mails.map(article).join('\n') : '<p>Nothing yet.</p>'}
</main>
</body>
</html>
`;
