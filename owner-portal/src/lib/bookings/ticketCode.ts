/** What was typed, or what a scanner read from a ticket: "studyspot:K7QX2M:<booking>". */
export function ticketCode(text: string): string {
  const plain = text.replaceAll(/\s/gu, '').toUpperCase();
  const [prefix, code] = plain.split(':');
  return prefix === 'STUDYSPOT' && code ? code : plain;
}
