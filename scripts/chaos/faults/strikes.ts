import {
  changeLibraries,
  changeRole,
  removeMember,
  revokeSession,
  withdrawLibrary,
} from './accessFaults.ts';
import {
  cutTowardsClients,
  cutTowardsServer,
  cutWires,
  fallFarBehind,
  holdUp,
  stopReading,
} from './networkFaults.ts';
import { cutFromDatabase, drainNode, freezeNode, killNode, killRelay } from './nodeFaults.ts';
import type { FaultKind } from './planFaults.ts';
import type { Strike } from './ports.ts';
import {
  flushRedis,
  killRedis,
  pauseRedis,
  restartPostgresAtOnce,
  restartPostgresFast,
} from './storeFaults.ts';

export const STRIKES: Record<FaultKind, Strike> = {
  'node killed': killNode,
  'relay’s node killed': killRelay,
  'node drained': drainNode,
  'node frozen': freezeNode,
  'node cut off from PostgreSQL': cutFromDatabase,
  'Redis paused': pauseRedis,
  'Redis flushed': flushRedis,
  'Redis killed': killRedis,
  'PostgreSQL restarted (fast)': restartPostgresFast,
  'PostgreSQL restarted (immediate)': restartPostgresAtOnce,
  'TCP cut both ways': cutWires,
  'TCP cut towards the server': cutTowardsServer,
  'TCP cut towards the clients': cutTowardsClients,
  'TCP held up': holdUp,
  'clients stop reading': stopReading,
  'client far behind': fallFarBehind,
  'member removed during a replay': removeMember,
  'role changed during a replay': changeRole,
  'libraries changed during a replay': changeLibraries,
  'library withdrawn during a replay': withdrawLibrary,
  'session revoked during a replay': revokeSession,
};
