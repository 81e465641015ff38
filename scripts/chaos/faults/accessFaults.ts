import { setTimeout as pause } from 'node:timers/promises';
import { libraryMembersRoom, libraryRoom, tenantRoom, userRoom } from '@studyspot/shared-events';
import { until } from '../../../prisma/tools/until.ts';
import type { Chance } from '../chance.ts';
import type { ChaosClient } from '../clients/chaosClient.ts';
import { patiently } from '../stage/patiently.ts';
import { signIn } from '../world/createWorld.ts';
import { isBookable, librariesOf, type Membership, type Person } from '../world/population.ts';
import type { PlannedEvent } from '../writers/planWrite.ts';
import type { FaultPorts, Strike } from './ports.ts';

const FOR_EVER = Number.MAX_SAFE_INTEGER;
const REJOINS_AFTER_MS = 500;

/** Sends the clients away, says a lot in these rooms meanwhile, and returns when they are about to be told of it. */
async function beginReplay(
  { stage, writers }: FaultPorts,
  victims: ChaosClient[],
  rooms: string[],
  chance: Chance,
) {
  const event = (): PlannedEvent => ({
    name: 'test:said',
    rooms: chance.some(rooms, chance.between(1, 2)),
    seatId: null,
    bytes: 100,
  });
  for (const client of victims) client.isTroubled = client.isAway = true;
  try {
    for (const { gate } of victims) gate.close();
    for (let batch = 0; batch < chance.between(3, 8); batch += 1)
      await writers.say(Array.from({ length: 60 }, event));
    await pause(chance.between(300, 1_500));
  } finally {
    for (const client of victims) {
      client.gate.open();
      client.isAway = false;
    }
  }
  const openedAt = stage.now();
  const isBack = () => victims.some(({ gate }) => gate.acceptedAt() >= openedAt) || undefined;
  await until(isBack, { withinMs: 3_000, everyMs: 5 });
  await pause(chance.between(0, 120));
  for (const client of victims) client.isTroubled = false;
}

type Chosen = { person: Person; membership: Membership; victims: ChaosClient[] };

function chooseMember(
  { world, access, clients }: FaultPorts,
  chance: Chance,
  isMeant: (membership: Membership) => boolean,
): Chosen | undefined {
  const chosen = world.crew.flatMap((person): Chosen[] => {
    const membership = access.membershipOf(person);
    const victims = clients.filter(
      ({ listener, isTroubled }) => listener?.userId === person.userId && !isTroubled,
    );
    return membership && isMeant(membership) && victims.length > 0
      ? [{ person, membership, victims }]
      : [];
  });
  return chosen.length > 0 ? chance.one(chosen) : undefined;
}

/** A member's rights change for the worse in the middle of a replay, and come back some seconds later. */
const losing =
  (
    isMeant: (membership: Membership) => boolean,
    take: (ports: FaultPorts, chosen: Chosen, chance: Chance) => Promise<void>,
    giveBack: (ports: FaultPorts, chosen: Chosen) => Promise<void>,
  ): Strike =>
  async (ports, chance) => {
    const chosen = chooseMember(ports, chance, isMeant);
    if (!chosen) return null;
    const { person, membership, victims } = chosen;
    const { tenantId } = membership;
    const libraryIds =
      membership.libraryIds ?? librariesOf(ports.world, tenantId).map(({ id }) => id);
    const rooms = [tenantRoom(tenantId), ...libraryIds.map(libraryMembersRoom)];
    await beginReplay(ports, victims, rooms, chance);
    await take(ports, chosen, chance);
    await pause(chance.between(1_500, 5_000));
    await giveBack(ports, chosen);
    for (const client of victims) void client.gainedRights();
    return person.name;
  };

export const removeMember = losing(
  () => true,
  ({ rights }, { person, membership }) => rights.removeMember(person, membership),
  ({ rights }, { person, membership }) => rights.addMember(person, membership),
);

export const changeRole = losing(
  ({ role }) => role === 'staff',
  ({ rights }, { person, membership }) =>
    rights.changeMember(person, { ...membership, role: 'front_desk' }),
  ({ rights }, { person, membership }) => rights.changeMember(person, membership),
);

export const changeLibraries = losing(
  () => true,
  ({ rights, world }, { person, membership }, chance) => {
    const own = membership.libraryIds;
    const others = librariesOf(world, membership.tenantId).filter(({ id }) => !own?.includes(id));
    return rights.changeMember(person, { ...membership, libraryIds: [chance.one(others).id] });
  },
  ({ rights }, { person, membership }) => rights.changeMember(person, membership),
);

export const withdrawLibrary: Strike = async (ports, chance) => {
  const { world, clients, rights } = ports;
  const library = chance.one(world.libraries.filter((each) => !isBookable(each)));
  const free = clients.filter(({ isTroubled }) => !isTroubled);
  const victims = chance.some(free, 12);
  await Promise.all(victims.map((client) => client.joinLibrary(library.id)));
  await pause(300);
  await beginReplay(ports, chance.some(victims, 6), [libraryRoom(library.id)], chance);
  await rights.setDraft(library, true);
  await pause(chance.between(1_500, 5_000));
  await rights.setDraft(library, false);
  await pause(REJOINS_AFTER_MS);
  for (const client of victims) void client.joinLibrary(library.id);
  return `watched by ${victims.length}`;
};

export const revokeSession: Strike = async (ports, chance) => {
  const { clients, rights, stage } = ports;
  const free = clients.filter(
    ({ isTroubled, listener, token }) => !isTroubled && listener && token() !== undefined,
  );
  if (free.length === 0) return null;
  const client = chance.one(free);
  const [userId, token] = [client.listener?.userId ?? '', client.token() ?? ''];
  await beginReplay(ports, [client], [userRoom(userId), libraryRoom(client.homeId)], chance);
  client.isTroubled = client.isAway = true;
  try {
    const denial = { ...(await rights.endSession(token)), revokedAtSeq: null, until: FOR_EVER };
    client.sessionDenials.push(denial);
    await pause(chance.between(2_000, 5_000));
    const fresh = await patiently(() => signIn(stage.pool, userId));
    denial.until = stage.now();
    await client.signInAgain(fresh);
  } finally {
    client.isTroubled = client.isAway = false;
  }
  return client.name;
};
