import { sqlState } from '../../db.ts';
import { conflict } from '../../errors.ts';
import type { FindAlternatives } from './alternatives.ts';
import { SeatTaken } from './seatTaken.ts';

const DEADLOCK = '40P01';

/**
 * Runs a write and makes its conflicts useful: a seat that is taken comes with alternatives, looked
 * for after the rollback; a second deadlock in a row is a plain conflict.
 */
export async function explainConflicts<Result>(
  findAlternatives: FindAlternatives,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof SeatTaken) {
      const alternatives = await findAlternatives(error.wanted);
      throw conflict(error.code, error.message, { alternatives });
    }
    if (sqlState(error) === DEADLOCK) {
      throw conflict('already_changed', 'Others are changing the same seats: try again');
    }
    throw error;
  }
}
