import type pg from 'pg';

/** Each finds what must not be; written without the operators that the constraints are made of. */
const QUESTIONS: Record<string, string> = {
  'two claims overlap on a seat': `
    SELECT a.id FROM claim a JOIN claim b ON a.seat_id = b.seat_id AND a.id < b.id
    WHERE a.active AND b.active AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
  'a person sits in two seats at once': `
    SELECT a.id FROM claim a JOIN claim b ON a.user_id = b.user_id AND a.id < b.id
    WHERE a.active AND b.active AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
  'a person has three running holds': `
    SELECT user_id FROM booking WHERE state = 'held' AND hold_expires_at > studyspot_now()
    GROUP BY user_id HAVING count(*) > 2`,
  'a live booking is not exactly covered by its claims': `
    SELECT b.id FROM booking b
    WHERE b.state IN ('held', 'confirmed', 'checked_in') AND tstzmultirange(tstzrange(b.starts_at, b.ends_at))
      IS DISTINCT FROM (SELECT range_agg(tstzrange(c.starts_at, c.ends_at)) FROM claim c WHERE c.booking_id = b.id AND c.active)`,
  'a live booking does not end on its own seat': `
    SELECT b.id FROM booking b WHERE b.state IN ('held', 'confirmed', 'checked_in') AND b.seat_id
      IS DISTINCT FROM (SELECT c.seat_id FROM claim c WHERE c.booking_id = b.id AND c.active ORDER BY c.ends_at DESC LIMIT 1)`,
  'what is over still occupies a seat': `
    SELECT b.id FROM booking b JOIN claim c ON c.booking_id = b.id AND c.active
    WHERE b.state IN ('cancelled', 'expired') OR (b.state = 'completed' AND c.ends_at > b.ends_at)`,
  "a claim is not of its booking's kind": `
    SELECT b.id FROM booking b JOIN claim c ON c.booking_id = b.id AND c.active
    WHERE (b.state = 'held') <> (c.kind = 'hold')
      OR (b.state = 'held' AND b.hold_expires_at IS DISTINCT FROM c.hold_expires_at)`,
  'a hold was confirmed too late': `
    SELECT held.subject_id FROM audit_entry done JOIN audit_entry held
      ON held.subject_id = done.subject_id AND held.action = 'booking.held'
    WHERE done.action = 'booking.confirmed' AND done.at >= held.at + interval '8 minutes'`,
  'a change was not told exactly once, in order': `
    WITH told AS (
      SELECT DISTINCT id, name, payload FROM (
        SELECT id, name, payload FROM outbox UNION ALL SELECT event_id, name, payload FROM event_log) e
      WHERE name LIKE 'booking:%')
    SELECT b.id FROM booking b WHERE (SELECT array_agg(n) FROM generate_series(1, b.version) n)
      IS DISTINCT FROM (SELECT array_agg((payload ->> 'version')::int ORDER BY (payload ->> 'version')::int)
        FROM told WHERE payload ->> 'id' = b.id::text AND (name, b.source) <> ('booking:checkin', 'walk_in'))`,
  'a change is missing from the history, or written twice': `
    SELECT b.id FROM booking b
    WHERE b.version <> (SELECT count(*) FROM audit_entry WHERE subject_id = b.id)`,
  'the last event is not what the booking is': `
    SELECT b.id FROM booking b JOIN (
      SELECT payload FROM outbox WHERE name LIKE 'booking:%'
      UNION SELECT payload FROM event_log WHERE name LIKE 'booking:%') e
      ON e.payload ->> 'id' = b.id::text AND (e.payload ->> 'version')::int = b.version
    WHERE e.payload ->> 'state' <> b.state::text OR e.payload ->> 'seatId' <> b.seat_id::text
      OR e.payload ->> 'startsAt' <> iso_instant(b.starts_at) OR e.payload ->> 'endsAt' <> iso_instant(b.ends_at)`,
  'a patched map would not be what a fresh one is': `
    WITH newest AS (
      SELECT DISTINCT ON (payload ->> 'seatId', payload ->> 'localDate') payload FROM (
        SELECT payload FROM outbox WHERE name = 'seat:availability'
        UNION ALL SELECT payload FROM event_log WHERE name = 'seat:availability') e
      ORDER BY payload ->> 'seatId', payload ->> 'localDate', (payload ->> 'version')::int DESC),
    clock AS MATERIALIZED (SELECT studyspot_now() AS now)
    SELECT s.id FROM newest JOIN seat s ON s.id = (payload ->> 'seatId')::uuid JOIN library l ON l.id = s.library_id, clock
    WHERE seat_busy(s.id, local_day((payload ->> 'localDate')::date, l.time_zone), now) IS DISTINCT FROM (
      SELECT coalesce(jsonb_agg(busy ORDER BY busy ->> 'from'), '[]') FROM jsonb_array_elements(payload -> 'busy') busy
      WHERE busy ->> 'expiresAt' IS NULL OR (busy ->> 'expiresAt')::timestamptz > now)`,
};

/** What SQL says is wrong, in words; nothing if all is well. */
export async function violations(pool: pg.Pool): Promise<string[]> {
  const found: string[] = [];
  for (const [sentence, text] of Object.entries(QUESTIONS)) {
    const { rowCount } = await pool.query(text);
    if (rowCount) found.push(`${sentence} (${rowCount})`);
  }
  return found;
}
