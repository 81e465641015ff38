-- A change and its event commit together: the event is a row here until the relay has numbered it.
CREATE TABLE outbox (
    -- Orders what one transaction after the other wrote to the same thing. Never a cursor: a lower
    -- position may commit later, so the relay claims rows by deleting them.
    position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id UUID NOT NULL DEFAULT uuidv7(),
    name TEXT NOT NULL,
    rooms TEXT[] NOT NULL CHECK (cardinality(rooms) > 0),
    payload JSONB NOT NULL,
    tenant_id UUID,
    created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
);
-- A queue: nearly every row is dead, and the relay reads from the end where the dead ones are.
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Seven days of every room, numbered without a gap. A partition a day, dropped when it is old; the
-- default one only catches what a partition was not made for in time.
CREATE TABLE event_log (
    room TEXT NOT NULL,
    seq BIGINT NOT NULL,
    event_id UUID NOT NULL,
    name TEXT NOT NULL,
    payload JSONB NOT NULL,
    tenant_id UUID,
    -- Orders publication over all rooms; the relay's high-water mark is one of these.
    log_position BIGINT NOT NULL,
    at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (room, seq, at)
) PARTITION BY RANGE (at);
CREATE TABLE event_log_default PARTITION OF event_log DEFAULT;
CREATE INDEX event_log_position ON event_log (log_position);
CREATE SEQUENCE event_log_position_seq;

CREATE TABLE room_sequence (
    room TEXT PRIMARY KEY,
    seq BIGINT NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE relay_state (
    singleton BOOLEAN PRIMARY KEY DEFAULT true CHECK (singleton),
    -- Taken with the relay's lock and checked wherever it writes: one that lost the lock writes nothing.
    fence BIGINT NOT NULL DEFAULT 0,
    -- Names the log to its readers; changes only when the log is restored or cut.
    epoch TEXT NOT NULL DEFAULT encode(uuid_send(gen_random_uuid()), 'hex'),
    -- Everything up to this log position has been published.
    published_position BIGINT NOT NULL DEFAULT 0
) WITH (fillfactor = 10);
INSERT INTO relay_state DEFAULT VALUES;

-- The partition of one day (UTC), unless it is there. What the default one caught of that day moves in.
CREATE FUNCTION make_event_log_partition(p_day DATE) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    v_name TEXT := 'event_log_' || to_char(p_day, 'YYYYMMDD');
    v_from TIMESTAMPTZ := p_day::timestamp AT TIME ZONE 'UTC';
    v_to TIMESTAMPTZ := (p_day + 1)::timestamp AT TIME ZONE 'UTC';
BEGIN
    IF to_regclass(v_name) IS NOT NULL THEN RETURN; END IF;
    EXECUTE format('CREATE TABLE %I (LIKE event_log INCLUDING ALL)', v_name);
    EXECUTE format('WITH moved AS (DELETE FROM event_log_default WHERE at >= %L AND at < %L RETURNING *)
        INSERT INTO %I SELECT * FROM moved', v_from, v_to, v_name);
    EXECUTE format('ALTER TABLE event_log ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', v_name, v_from, v_to);
END $$;

-- Whole days before p_first_kept; answers which. Only partitions that were made for a day.
CREATE FUNCTION drop_event_log_partitions(p_first_kept DATE) RETURNS TEXT[] LANGUAGE plpgsql AS $$
DECLARE
    v_name TEXT;
    v_dropped TEXT[] := '{}';
BEGIN
    FOR v_name IN
        SELECT relname FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
        WHERE inhparent = 'event_log'::regclass AND relname ~ '^event_log_\d{8}$'
          AND relname < 'event_log_' || to_char(p_first_kept, 'YYYYMMDD')
        ORDER BY relname
    LOOP
        EXECUTE format('DROP TABLE %I', v_name);
        v_dropped := v_dropped || v_name;
    END LOOP;
    DELETE FROM event_log_default WHERE at < p_first_kept::timestamp AT TIME ZONE 'UTC';
    RETURN v_dropped;
END $$;

-- Where these rooms' streams stand, as `Positions`. In one statement with the state it belongs to, or before it.
CREATE FUNCTION room_positions(VARIADIC p_rooms TEXT[]) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_object_agg(asked.room,
        jsonb_build_object('epoch', relay_state.epoch, 'seq', coalesce(room_sequence.seq, 0))), '{}')
    FROM unnest(p_rooms) AS asked (room)
    CROSS JOIN relay_state LEFT JOIN room_sequence USING (room);
$$;

-- Milliseconds and Z, exactly as JavaScript's toISOString writes them.
CREATE FUNCTION iso_instant(instant TIMESTAMPTZ) RETURNS TEXT LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
$$;

-- [midnight, next midnight) of that day on the library's wall clock: 23 or 25 hours twice a year.
CREATE FUNCTION local_day(day DATE, time_zone TEXT) RETURNS TSTZRANGE LANGUAGE sql STABLE AS $$
    SELECT tstzrange(day::timestamp AT TIME ZONE time_zone, (day + 1)::timestamp AT TIME ZONE time_zone, '[)');
$$;

-- A claim as the contract's `BusyInterval`. The only place where claims become JSON.
CREATE FUNCTION busy_interval(c claim) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_strip_nulls(jsonb_build_object(
        'from', iso_instant(c.starts_at),
        'to', iso_instant(c.ends_at),
        'status', CASE c.kind WHEN 'hold' THEN 'held' WHEN 'booking' THEN 'booked' ELSE 'blocked' END,
        'expiresAt', iso_instant(c.hold_expires_at)));
$$;

-- The claims of one seat that touch this window.
CREATE FUNCTION seat_busy(p_seat_id UUID, p_window TSTZRANGE, p_now TIMESTAMPTZ) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(busy_interval(c) ORDER BY c.starts_at), '[]')
    FROM claim c
    WHERE c.seat_id = p_seat_id AND c.active
      AND tstzrange(c.starts_at, c.ends_at, '[)') && p_window
      AND (c.hold_expires_at IS NULL OR c.hold_expires_at > p_now);
$$;

-- Call it last in a transaction that changed a seat's claims: raises the seat's version under the
-- row's lock, then reads what the seat looks like and writes one `seat:availability` for each local
-- day that [p_from, p_to) touches. Answers the seat's state, which the lock makes the current one.
CREATE FUNCTION announce_seat(p_seat_id UUID, p_from TIMESTAMPTZ, p_to TIMESTAMPTZ) RETURNS seat_state LANGUAGE plpgsql AS $$
DECLARE
    v_seat seat;
    v_library library;
    v_now TIMESTAMPTZ;
BEGIN
    UPDATE seat SET availability_version = availability_version + 1 WHERE id = p_seat_id RETURNING * INTO v_seat;
    SELECT * INTO v_library FROM library WHERE id = v_seat.library_id;
    v_now := studyspot_now();
    INSERT INTO outbox (name, rooms, payload, tenant_id)
    SELECT 'seat:availability', ARRAY['library:' || v_library.id], jsonb_build_object(
            'libraryId', v_library.id,
            'seatId', v_seat.id,
            'localDate', to_char(day, 'YYYY-MM-DD'),
            'version', v_seat.availability_version,
            'busy', seat_busy(v_seat.id, local_day(day::date, v_library.time_zone), v_now)), v_library.tenant_id
    FROM generate_series(
        date_trunc('day', p_from AT TIME ZONE v_library.time_zone),
        date_trunc('day', (p_to - interval '1 millisecond') AT TIME ZONE v_library.time_zone),
        interval '1 day') AS day;
    RETURN v_seat.state;
END $$;
