import { parseRoom } from '@studyspot/shared-events';
import type { Person } from '../../plugins/authentication.ts';
import type { Facts } from './access/facts.ts';
import { refusalOf } from './access/policy.ts';

/**
 * Outside production: role rooms and published libraries to anybody, a tenant's own rooms to its members, and nobody
 * else's personal room to anybody.
 */
export const mayNameRoom = (room: string, person: Person | null, facts: Facts): boolean =>
  parseRoom(room)?.kind === 'role' || refusalOf(room, person, facts) === null;
