import { escapeHtml } from './html.ts';
import type { Mail } from './mail.ts';

export type Letter = {
  to: string;
  subject: string;
  /** Plain sentences, one paragraph each. */
  paragraphs: string[];
  action: { label: string; url: string };
  footnote: string;
};

/** What somebody typed must not break the subject's line or begin a new header. */
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;

/** The Reading Room on paper: no image, no style sheet, no script; readable in the oldest mail program. */
function toHtml({ subject, paragraphs, action, footnote }: Letter): string {
  const url = escapeHtml(action.url);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px 16px;background:#fcfaf6;color:#171f2e;font:16px/1.5 'Atkinson Hyperlegible Next',system-ui,sans-serif">
<main style="max-width:560px;margin:0 auto;padding:32px 24px;background:#ffffff;border:1px solid #dad7d0;border-top:4px solid #efa831;border-radius:12px">
<p style="margin:0 0 24px;color:#005c75;font-weight:700">StudySpot</p>
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.25">${escapeHtml(subject)}</h1>
${paragraphs.map(paragraph).join('\n')}
<p style="margin:24px 0"><a href="${url}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#005c75;color:#fcfcfc;font-weight:700;text-decoration:none">${escapeHtml(action.label)}</a></p>
<p style="margin:0 0 24px;color:#555e6c;font-size:14px">If the button does not work, copy this address:<br><a href="${url}" style="color:#005c75;word-break:break-all">${url}</a></p>
<p style="margin:0;padding-top:16px;border-top:1px solid #dad7d0;color:#555e6c;font-size:14px">${escapeHtml(footnote)}</p>
</main>
</body>
</html>
`;
}

export function writeMail(letter: Letter): Mail {
  const { to, paragraphs, action, footnote } = letter;
  const subject = oneLine(letter.subject);
  const text = [...paragraphs, `${action.label}:\n${action.url}`, footnote, 'StudySpot'].join(
    '\n\n',
  );
  return { to, subject, text: `${text}\n`, html: toHtml({ ...letter, subject }) };
}
