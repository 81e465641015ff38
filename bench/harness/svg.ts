const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

const attributesOf = (attributes: Record<string, string | number>) =>
  Object.entries(attributes)
    .map(
      ([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : escaped(value)}"`,
    )
    .join('');

const round = (value: number) => String(Math.round(value * 10) / 10);

export const element = (name: string, attributes: Record<string, string | number>): string =>
  `<${name}${attributesOf(attributes)}/>`;

export const text = (
  x: number,
  y: number,
  words: string,
  attributes: Record<string, string | number> = {},
): string => `<text${attributesOf({ x, y, ...attributes })}>${escaped(words)}</text>`;

export const line = (x1: number, y1: number, x2: number, y2: number, kind: string): string =>
  element('line', { x1, y1, x2, y2, class: kind });
