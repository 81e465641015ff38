/**
 * The limit: an `Availability` of a published library as one statement makes it, whole and in the product's own words,
 * but for the opening times (`open`), which this library does not have to be asked about: it never closes.
 */
export const AVAILABILITY_IN_SQL = `
  WITH clock AS MATERIALIZED (SELECT studyspot_now() AS now),
  taken AS (
    SELECT seat_id, kind, starts_at, ends_at, lag(ends_at) OVER seat IS DISTINCT FROM starts_at AS begins
    FROM claim, clock
    WHERE library_id = $1::uuid AND active AND starts_at < $3::timestamptz + interval '12 hours'
      AND starts_at > $2::timestamptz - interval '25 hours' AND ends_at > $2
      AND (hold_expires_at IS NULL OR hold_expires_at > clock.now)
    WINDOW seat AS (PARTITION BY seat_id ORDER BY starts_at)),
  numbered AS (
    SELECT *, count(*) FILTER (WHERE begins) OVER (PARTITION BY seat_id ORDER BY starts_at) AS stretch FROM taken),
  stretches AS (
    SELECT *, max(ends_at) OVER (PARTITION BY seat_id, stretch) AS stretch_ends FROM numbered),
  firsts AS (
    SELECT DISTINCT ON (seat_id) seat_id, kind, starts_at, stretch_ends FROM stretches ORDER BY seat_id, starts_at),
  verdicts AS (
    SELECT seat_id,
      CASE WHEN starts_at >= $3 THEN 'free' WHEN kind = 'hold' THEN 'held' WHEN kind = 'booking' THEN 'booked' ELSE 'blocked' END AS status,
      CASE WHEN starts_at >= $3 THEN starts_at ELSE stretch_ends END AS until
    FROM firsts
    WHERE (starts_at < $3 OR starts_at < $2::timestamptz + interval '12 hours')
      AND seat_id NOT IN (SELECT id FROM seat WHERE library_id = $1::uuid AND state <> 'active')
    UNION ALL
    SELECT id, 'closed', NULL FROM seat WHERE library_id = $1::uuid AND state <> 'active' AND retired_at IS NULL)
  SELECT format('{"from":"%s","to":"%s","open":true,"planVersion":%s,"positions":%s,"seats":[%s]}',
    iso_instant($2), iso_instant($3), plan_version, room_positions('library:' || library.id)::text,
    (SELECT string_agg(format('{"seatId":"%s","status":"%s","until":%s}', seat_id, status, coalesce('"' || iso_instant(until) || '"', 'null')), ',' ORDER BY seat_id)
      FROM verdicts)) AS json
  FROM library WHERE id = $1::uuid AND deleted_at IS NULL AND state = 'published'`;
