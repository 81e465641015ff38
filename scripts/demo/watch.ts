import type { EventMeta } from '@studyspot/shared-events';
import { createSocketClient } from '@studyspot/shared-events/client';
import { say } from '../supervisor/step.ts';
import { firstLibrary, signInToDemo } from './api.ts';

/* `npm run demo:watch -- http://localhost:3013`: what the demo's student hears at that address, until Ctrl-C. */
const url = process.argv[2] ?? 'http://localhost:3001';
const library = await firstLibrary(url);
let status = '';
const client = createSocketClient({
  url,
  token: await signInToDemo(url),
  onState(state) {
    if (state.status !== status) say(`${state.status} at ${url}, watching ${library.name}`);
    ({ status } = state);
  },
});

function show(name: string, detail: string, { at, seq }: EventMeta) {
  const ms = Math.round(client.serverNow() - Date.parse(at));
  say(
    `${name.padEnd(18)} no. ${String(seq).padEnd(5)} ${String(ms).padStart(4)} ms old   ${detail}`,
  );
}
for (const name of ['booking:created', 'booking:updated', 'booking:cancelled'] as const) {
  client.on(name, ({ seatLabel, startsAt, state }, meta) =>
    show(name, `seat ${seatLabel}, ${startsAt}, ${state}`, meta),
  );
}
client.on('seat:availability', ({ localDate, busy }, meta) =>
  show('seat:availability', `busy ${busy.length} times on ${localDate}`, meta),
);
client.joinLibrary(library.id);
