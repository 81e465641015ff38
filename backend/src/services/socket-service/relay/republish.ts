import type pg from 'pg';
import type { RoomEvent } from '../hub/roomEvent.ts';
import { LOG_COLUMNS, type LogRow, toRoomEvent } from '../log/logRow.ts';

const PAGE = 1_000;
const ABOVE = `
  SELECT relay_state.epoch, ${LOG_COLUMNS}, log_position
  FROM event_log CROSS JOIN relay_state WHERE log_position > $1 ORDER BY log_position LIMIT ${PAGE}`;

/**
 * From where on a node that begins follows the log. Asked before it has clients: whatever its rooms will miss is
 * numbered later.
 */
export async function followFrom(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ published_position: string }>(
    'SELECT published_position FROM relay_state',
  );
  return Number(rows[0]?.published_position ?? 0);
}

/**
 * What was numbered but perhaps never handed out here, because the relay died in between or is another node. A second copy is invisible: its
 * number has been seen. Answers the position reached.
 */
export async function republish(
  client: pg.Client,
  above: number,
  publish: (events: RoomEvent[]) => Promise<void>,
): Promise<number> {
  const { rows } = await client.query<LogRow & { log_position: string }>(ABOVE, [above]);
  const last = rows.at(-1);
  if (!last) return above;
  await publish(rows.map(toRoomEvent));
  return republish(client, Number(last.log_position), publish);
}
