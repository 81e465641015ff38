import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CLOSE_CODES,
  EVENT_NAMES,
  GATEWAY_PATH,
  GATEWAY_PROTOCOL,
  GatewayRequest,
} from '@studyspot/shared-events';
import { expect, test } from 'vitest';

const page = readFileSync(join(import.meta.dirname, '../../../../../docs/websocket.md'), 'utf8');
const section = (title: string) => {
  const [, text = ''] = page.split(`## ${title}\n`);
  return text.split('\n## ')[0] ?? '';
};
const spans = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);

test('every frame that the page tells clients to send is one that the gateway takes', () => {
  const frames = spans(section('What you say')).filter((span) => span.startsWith('{'));
  const kinds = frames.map((text) => GatewayRequest.parse(JSON.parse(text)).t);
  expect(kinds).toEqual(['auth', 'sub', 'unsub', 'sync', 'ping']);
});

test('the address, the subprotocol and every close code are on the page', () => {
  expect(page).toContain(`wss://<host>${GATEWAY_PATH}\``);
  expect(page).toContain(`\`${GATEWAY_PROTOCOL}\``);
  const rows = section('Staying connected').match(/^\| [\d, ]+ \|/gm) ?? [];
  const documented = rows.flatMap((row) => row.match(/\d+/g) ?? []).map(Number);
  expect(documented).toEqual(expect.arrayContaining(Object.values(CLOSE_CODES)));
});

test('the events that the page names exist', () => {
  const named = spans(section('What you hear')).filter((span) => /^[a-z]+:[a-z]+$/.test(span));
  expect(named.length).toBeGreaterThan(3);
  for (const name of named) expect(EVENT_NAMES).toContain(name);
});
