import { libraryRoom } from '@studyspot/shared-events';
import type pg from 'pg';
import { createWorld } from '../../backend/src/services/socket-service/testing/world.ts';
import { FIRST_SEQ } from './event.ts';

/** A published library, whose room stands where the bench's events begin. Answers its id. */
export async function createLibrary(pool: pg.Pool): Promise<string> {
  const world = createWorld(pool);
  const libraryId = await world.library(await world.tenant());
  await pool.query('INSERT INTO room_sequence (room, seq) VALUES ($1, $2)', [
    libraryRoom(libraryId),
    FIRST_SEQ,
  ]);
  return libraryId;
}
