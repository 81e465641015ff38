import { expect, test } from 'vitest';
import { writeMail } from './letter.ts';

const letter = {
  to: 'ada@example.test',
  subject: 'Ada invites\r\nBcc: everybody@example.test',
  paragraphs: ['One <b>two</b> & "three"'],
  action: { label: 'Open', url: 'https://example.test/?a=1&b=2' },
  footnote: 'That is all.',
};

test('text and HTML say the same', () => {
  const { text, html } = writeMail(letter);
  expect(text).toBe(
    'One <b>two</b> & "three"\n\nOpen:\nhttps://example.test/?a=1&b=2\n\nThat is all.\n\nStudySpot\n',
  );
  expect(html).toContain('One &lt;b&gt;two&lt;/b&gt; &amp; &quot;three&quot;');
  expect(html).toContain('href="https://example.test/?a=1&amp;b=2"');
});

test('nobody writes a header through a name', () => {
  expect(writeMail(letter).subject).toBe('Ada invites Bcc: everybody@example.test');
});

test('a mail loads nothing', () => {
  expect(writeMail(letter).html).not.toMatch(/<img|<link|<script|url\(|@import/);
});
