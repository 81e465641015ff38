/** Before others are told that somebody has left: a page that is loaded again is not a departure. */
const LEAVE_AFTER_MS = 5_000;
/** Changes are told together, so often at most. */
const TOLD_EVERY_MS = 250;
/** A node says so often that it lives, with everybody who is there. */
const LEASE_EVERY_MS = 10_000;
/** A node that was silent for so long is gone, and everybody it had with it. */
const LEASE_MS = 25_000;

export type Report = {
  node: string;
  name: string;
  /** Everybody, or only who came and went since the report before. */
  isWhole: boolean;
  came: string[];
  went: string[];
  connections: number;
  isRelay: boolean;
};

export type NodeView = { name: string; connections: number; isRelay: boolean; seenAt: number };

export type PresencePorts = {
  /** Unique to this process. */
  node: string;
  name: string;
  tell: (report: Report) => void;
  connections: () => number;
  isRelay: () => boolean;
  now?: () => number;
  changed?: (change: { came: string[]; went: string[] }) => void;
};

type Other = { view: NodeView; people: Set<string>; lease: ReturnType<typeof setTimeout> };

/**
 * Who is there, on whichever node. A person counts once however many connections they have. Nothing of it is kept
 * anywhere: every node tells the others whom it has, and one that falls silent is forgotten.
 */
export function createPresence(ports: PresencePorts) {
  const { node, now = Date.now } = ports;
  const counts = new Map<string, number>();
  const here = new Set<string>();
  const others = new Map<string, Other>();
  const leaving = new Map<string, ReturnType<typeof setTimeout>>();
  const touched = new Set<string>();
  /** As `changed` was last told. */
  const told = new Set<string>();
  let telling: ReturnType<typeof setTimeout> | undefined;
  let came = new Set<string>();
  let went = new Set<string>();

  const isThere = (person: string) =>
    here.has(person) || [...others.values()].some(({ people }) => people.has(person));

  function report(isWhole: boolean) {
    ports.tell({
      node,
      name: ports.name,
      isWhole,
      came: isWhole ? [...here] : [...came],
      went: isWhole ? [] : [...went],
      connections: ports.connections(),
      isRelay: ports.isRelay(),
    });
    came = new Set();
    went = new Set();
  }

  function tellChanges() {
    telling = undefined;
    if (came.size + went.size > 0) report(false);
    const change: { came: string[]; went: string[] } = { came: [], went: [] };
    for (const person of touched) {
      const is = isThere(person);
      if (is === told.has(person)) continue;
      if (is) told.add(person);
      else told.delete(person);
      change[is ? 'came' : 'went'].push(person);
    }
    touched.clear();
    if (change.came.length + change.went.length > 0) ports.changed?.(change);
  }

  function touch(people: Iterable<string>) {
    for (const person of people) touched.add(person);
    telling ??= setTimeout(tellChanges, TOLD_EVERY_MS).unref();
  }

  function come(person: string) {
    if (here.has(person)) return;
    here.add(person);
    came.add(person);
    went.delete(person);
    touch([person]);
  }

  function go(person: string) {
    leaving.delete(person);
    here.delete(person);
    came.delete(person);
    went.add(person);
    touch([person]);
  }

  function forget(id: string) {
    const known = others.get(id);
    if (!known) return;
    clearTimeout(known.lease);
    others.delete(id);
    touch(known.people);
  }

  const timer = setInterval(() => report(true), LEASE_EVERY_MS).unref();

  return {
    enter(person: string) {
      clearTimeout(leaving.get(person));
      leaving.delete(person);
      counts.set(person, (counts.get(person) ?? 0) + 1);
      come(person);
    },
    leave(person: string) {
      const count = (counts.get(person) ?? 1) - 1;
      if (count > 0) return void counts.set(person, count);
      counts.delete(person);
      leaving.set(person, setTimeout(() => go(person), LEAVE_AFTER_MS).unref());
    },
    /** What another node has said. */
    heard({ node: id, isWhole, came: arrived, went: departed, ...said }: Report) {
      if (id === node) return;
      const known = others.get(id);
      const people = isWhole || !known ? new Set<string>() : known.people;
      for (const person of arrived) people.add(person);
      for (const person of departed) people.delete(person);
      clearTimeout(known?.lease);
      const lease = setTimeout(() => forget(id), LEASE_MS).unref();
      others.set(id, { view: { ...said, seenAt: now() }, people, lease });
      touch(isWhole ? [...(known?.people ?? []), ...arrived] : [...arrived, ...departed]);
      // A node that has just begun knows nobody yet, and is told at once.
      if (!known) report(true);
    },
    /** It said goodbye. */
    gone: forget,
    announce: () => report(true),
    isThere,
    people: (): string[] => [
      ...new Set([...here, ...[...others.values()].flatMap(({ people }) => [...people])]),
    ],
    nodes(): NodeView[] {
      const own = {
        name: ports.name,
        connections: ports.connections(),
        isRelay: ports.isRelay(),
        seenAt: now(),
      };
      const rest = [...others.values()].map(({ view }) => view);
      return [own, ...rest].toSorted((a, b) => a.name.localeCompare(b.name));
    },
    close() {
      clearInterval(timer);
      clearTimeout(telling);
      for (const each of leaving.values()) clearTimeout(each);
      for (const { lease } of others.values()) clearTimeout(lease);
    },
  };
}
export type Presence = ReturnType<typeof createPresence>;
