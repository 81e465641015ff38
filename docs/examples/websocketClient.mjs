// Prints a library's events, each once and in order, whatever happens to the connection. docs/websocket.md says why.
// Node 22 or later: node docs/examples/websocketClient.mjs ws://localhost:3001/ws <library id> [token]

const [url, libraryId, token] = process.argv.slice(2);
const room = `library:${libraryId}`;
/** To come back with the same words would change nothing. */
const FINAL = [1002, 1003, 1007, 1009, 4001, 4003, 4004];
const HOPELESS = ['unauthenticated', 'forbidden', 'not_found', 'malformed', 'client_too_old'];
let socket, isHeard, retryAfterMs;
let failures = 0;
let last; // the position of what was shown last
let held; // events that came while those before them are asked for

const loadSnapshot = () => console.error(`now GET the library's day, or whatever you show of it`);
const send = (message) => socket.send(JSON.stringify(message));

function sync() {
  held ??= [];
  send({ t: 'sync', id: 2, rooms: [{ room, ...last }] });
}

function entered({ epoch, seq }) {
  if (last && (last.epoch !== epoch || last.seq < seq)) return sync();
  if (!last) loadSnapshot();
  last = { epoch, seq };
}

function received({ name, payload, meta }) {
  const { epoch, seq, after = seq - 1 } = meta;
  if (meta.room !== room) return;
  if (held) return held.push({ name, payload, meta });
  if (epoch === last.epoch && seq <= last.seq) return; // shown already
  if (epoch !== last.epoch || after > last.seq) return sync(); // its answer has this event, too
  last = { epoch, seq };
  console.log(JSON.stringify({ name, payload, meta }));
}

function synced({ outcome, code, events = [], more, epoch, seq }) {
  if (outcome === 'refused') return lost(code);
  if (outcome === 'resync') loadSnapshot();
  const waiting = held ?? [];
  held = undefined;
  events.forEach(received);
  last = { epoch, seq };
  if (more) sync();
  waiting.forEach(received);
}

const heard = {
  hello: () => send({ t: 'sub', id: 1, room }),
  ok: ({ rooms: [answer] = [] }) => answer && (answer.outcome ? synced(answer) : entered(answer)),
  ev: received,
  err: ({ code }) => lost(code),
  draining: (message) => (retryAfterMs = message.retryAfterMs),
  expiring: () => send({ t: 'auth', id: 3, token }),
};

function connect() {
  const current = (socket = new WebSocket(url, 'studyspot.v1+json'));
  current.onopen = () => send({ t: 'auth', token });
  current.onclose = ({ code }) => socket === current && lost(code);
  current.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    isHeard = true;
    if (message.t === 'hello') failures = 0;
    if (socket === current) heard[message.t]?.(message);
  };
}

function lost(why) {
  console.error(`lost: ${why}`);
  if ([...FINAL, ...HOPELESS].includes(why)) process.exit(1);
  socket.close();
  const ceiling = Math.min(20_000, 500 * 2 ** (failures += 1));
  setTimeout(connect, retryAfterMs ?? 500 + Math.random() * (ceiling - 500));
  socket = held = retryAfterMs = undefined;
}

// A network that is gone says nothing, not even to close(): whoever is not answered leaves by himself.
setInterval(() => {
  if (socket?.readyState !== WebSocket.OPEN) return;
  if (!isHeard) return lost('silence');
  isHeard = false;
  send({ t: 'ping' });
}, 20_000);
connect();
