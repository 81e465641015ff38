-- Taking a seat again, with what the profile showed taken out: statements planned anew at every call (a series of
-- days looks cheaper to a plan made for this very call), rows read twice, events parsed as JSON three times over. Who is
-- refused a seat leaves nothing behind: no lock on the library's row, no transaction id, nothing to wait for on the disk.
-- For that the claim comes first, and the library's version is checked, under its lock, only once it is there.

-- Only a test database has the setting, and only there a clock can be moved: see test_clock_guard.
CREATE OR REPLACE FUNCTION studyspot_now() RETURNS TIMESTAMPTZ(3) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    IF current_setting('studyspot.allow_clock_offset', true) = 'on' THEN
        RETURN date_trunc('milliseconds',
            clock_timestamp() + coalesce((SELECT shift FROM test_clock), interval '0'));
    END IF;
    RETURN date_trunc('milliseconds', clock_timestamp());
END $$;

CREATE OR REPLACE FUNCTION seat_busy(p_seat_id UUID, p_window TSTZRANGE, p_now TIMESTAMPTZ) RETURNS JSONB LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT coalesce(jsonb_agg(busy_interval(c) ORDER BY c.starts_at), '[]')
        FROM claim c
        WHERE c.seat_id = p_seat_id AND c.active
          AND tstzrange(c.starts_at, c.ends_at, '[)') && p_window
          AND (c.hold_expires_at IS NULL OR c.hold_expires_at > p_now));
END $$;

-- The payload of `seat:availability` for one local day. The seat's row is locked, and p_version is the one it got by
-- that: so what is read here is what comes after every earlier version.
CREATE FUNCTION seat_day(
    p_library_id UUID, p_seat_id UUID, p_version INT, p_day DATE, p_time_zone TEXT
) RETURNS JSONB LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    RETURN jsonb_build_object(
        'libraryId', p_library_id,
        'seatId', p_seat_id,
        'localDate', to_char(p_day, 'YYYY-MM-DD'),
        'version', p_version,
        'busy', seat_busy(p_seat_id, local_day(p_day, p_time_zone), studyspot_now()));
END $$;

CREATE FUNCTION local_date(instant TIMESTAMPTZ, time_zone TEXT) RETURNS DATE LANGUAGE sql STABLE AS $$
    SELECT (instant AT TIME ZONE time_zone)::date;
$$;

-- Call it last in a transaction that changed a seat's claims: raises the seat's version under the
-- row's lock, then reads what the seat looks like and writes one `seat:availability` for each local
-- day that [p_from, p_to) touches. Answers the seat's state, which the lock makes the current one.
CREATE OR REPLACE FUNCTION announce_seat(p_seat_id UUID, p_from TIMESTAMPTZ, p_to TIMESTAMPTZ) RETURNS seat_state LANGUAGE plpgsql AS $$
DECLARE
    v_seat RECORD;
    v_library RECORD;
    v_day DATE;
BEGIN
    UPDATE seat SET availability_version = availability_version + 1 WHERE id = p_seat_id
    RETURNING library_id, availability_version, state INTO v_seat;
    SELECT tenant_id, time_zone INTO v_library FROM library WHERE id = v_seat.library_id;
    v_day := local_date(p_from, v_library.time_zone);
    WHILE v_day <= local_date(p_to - interval '1 millisecond', v_library.time_zone) LOOP
        INSERT INTO outbox (name, rooms, payload, tenant_id)
        VALUES ('seat:availability', ARRAY['library:' || v_seat.library_id],
            seat_day(v_seat.library_id, p_seat_id, v_seat.availability_version, v_day, v_library.time_zone),
            v_library.tenant_id);
        v_day := v_day + 1;
    END LOOP;
    RETURN v_seat.state;
END $$;

-- Keeps what is answered to this person's request: p_key is {route, key, bodyHash}, or null for a request without one.
-- False if the key has an answer already, which a twin that is still at work is waited for: then nothing may be done.
CREATE FUNCTION keep_reply(p_user_id UUID, p_key JSONB, p_status INT, p_data JSONB) RETURNS BOOLEAN LANGUAGE plpgsql AS $$
BEGIN
    IF p_key IS NULL THEN RETURN true; END IF;
    INSERT INTO idempotency_key (user_id, route, key, body_hash, status, reply)
    VALUES (p_user_id, p_key ->> 'route', p_key ->> 'key', p_key ->> 'bodyHash', p_status,
        jsonb_build_object('success', true, 'data', p_data))
    ON CONFLICT DO NOTHING;
    RETURN FOUND;
END $$;

DROP FUNCTION take_seat(JSONB, JSONB, INT, BOOLEAN, INT, UUID);

-- Takes a seat in one round trip: the claim, its booking, its history and its events, or nothing.
--
-- p_booking  the booking's columns; ids, price, codes and times come from the caller
-- p_event_ids, p_event_names, p_rooms, p_payload  the caller's events, which tell the same rooms of the same booking
-- p_library_version  of the library whose rules the caller checked, with its zone and reach: a change since then
--                    answers `stale_rules`, and the caller reads them again
-- p_starts_now       the caller has just read the start from this clock, so it may lie a moment back
-- p_hold_minutes     for state `held`
-- p_key              the caller's Idempotency-Key, see keep_reply
--
-- outcome: taken | already_held (by this person, this very seat and time) | seat_taken |
--   one_at_a_time | too_many_holds | in_the_past | too_far_ahead | stale_rules |
--   expired_hold (only holds that ran out are in the way: release them, in this transaction, and try
--   again) | try_again (what was in the way is gone) | kept (the key has an answer already)
-- stamp: for `taken` the instants that were decided here, to be laid over the caller's booking; for
--   `already_held` and `one_at_a_time` the `bookingId` of the person's own booking
--
-- ON CONFLICT DO NOTHING waits for the competitor and neither raises nor deadlocks; a plain INSERT
-- would do both under contention.
CREATE FUNCTION take_seat(
    p_booking JSONB, p_event_ids UUID[], p_event_names TEXT[], p_rooms TEXT[], p_payload JSONB,
    p_library_version INT, p_time_zone TEXT, p_max_days_ahead INT,
    p_starts_now BOOLEAN, p_hold_minutes INT, p_actor_user_id UUID, p_key JSONB,
    OUT outcome TEXT, OUT stamp JSONB
) LANGUAGE plpgsql AS $$
DECLARE
    b booking := jsonb_populate_record(NULL::booking, p_booking);
    v_now TIMESTAMPTZ(3);
    v_own_hold UUID;
    v_is_own BOOLEAN;
BEGIN
    -- What is counted is locked before it is counted, and the clock is read after the lock is held.
    IF b.state = 'held' THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('holds:' || b.user_id, 0));
    END IF;
    v_now := studyspot_now();

    IF b.starts_at >= b.ends_at OR b.ends_at <= v_now OR (b.starts_at < v_now AND NOT p_starts_now) THEN
        outcome := 'in_the_past'; RETURN;
    END IF;
    IF b.starts_at < v_now - interval '5 seconds' THEN outcome := 'try_again'; RETURN; END IF;
    IF local_date(b.starts_at, p_time_zone) > local_date(v_now, p_time_zone) + p_max_days_ahead THEN
        outcome := 'too_far_ahead'; RETURN;
    END IF;

    IF b.state = 'held' THEN
        IF (SELECT count(DISTINCT booking_id) FROM claim
            WHERE user_id = b.user_id AND active AND kind = 'hold' AND hold_expires_at > v_now) >= 2
        THEN outcome := 'too_many_holds'; END IF;
        b.hold_expires_at := v_now + make_interval(mins => p_hold_minutes);
    END IF;

    IF outcome IS NULL THEN
        INSERT INTO claim (library_id, seat_id, kind, starts_at, ends_at, booking_id, user_id, hold_expires_at)
        VALUES (b.library_id, b.seat_id, CASE WHEN b.state = 'held' THEN 'hold' ELSE 'booking' END::claim_kind,
            b.starts_at, b.ends_at, b.id, b.user_id, b.hold_expires_at)
        ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN outcome := 'try_again'; END IF;
    END IF;

    IF outcome IS NOT NULL THEN
        IF NOT EXISTS (SELECT FROM library
            WHERE id = b.library_id AND version = p_library_version AND state = 'published')
        THEN outcome := 'stale_rules'; RETURN; END IF;
        v_now := studyspot_now();
        IF b.state = 'held' THEN
            -- A second tap, or a page that was loaded again, finds the hold it already has.
            SELECT booking_id INTO v_own_hold FROM claim
            WHERE user_id = b.user_id AND seat_id = b.seat_id AND active AND hold_expires_at > v_now
              AND ends_at = b.ends_at
              AND (starts_at = b.starts_at OR (p_starts_now AND starts_at <= b.starts_at));
            IF FOUND THEN
                outcome := 'already_held'; stamp := jsonb_build_object('bookingId', v_own_hold); RETURN;
            END IF;
        END IF;
        IF outcome = 'too_many_holds' THEN RETURN; END IF;

        -- Of what is in the way, another person's claim on the seat says most, a hold that ran out least.
        SELECT c.user_id IS NOT DISTINCT FROM b.user_id AND b.user_id IS NOT NULL,
            CASE WHEN c.hold_expires_at <= v_now THEN 'expired_hold' ELSE 'seat_taken' END,
            jsonb_build_object('bookingId', c.booking_id)
        INTO v_is_own, outcome, stamp
        FROM claim c
        WHERE c.active AND (c.seat_id = b.seat_id OR c.user_id = b.user_id)
          AND tstzrange(c.starts_at, c.ends_at, '[)')
              && tstzrange(CASE WHEN p_starts_now THEN v_now ELSE b.starts_at END, b.ends_at, '[)')
        ORDER BY coalesce(c.hold_expires_at <= v_now, false), c.user_id IS NOT DISTINCT FROM b.user_id, c.starts_at
        LIMIT 1;
        IF NOT FOUND THEN
            outcome := 'try_again'; stamp := NULL;
        ELSIF outcome = 'seat_taken' AND v_is_own THEN
            outcome := 'one_at_a_time';
        ELSE
            stamp := NULL;
        END IF;
        RETURN;
    END IF;

    -- The lock is against the deletion of the library, which locks its row FOR UPDATE.
    PERFORM FROM library
    WHERE id = b.library_id AND version = p_library_version AND state = 'published' FOR KEY SHARE;
    IF NOT FOUND THEN
        DELETE FROM claim WHERE booking_id = b.id;
        outcome := 'stale_rules'; RETURN;
    END IF;

    b.hold_extended := false;
    b.version := 1;
    b.created_at := v_now;
    b.updated_at := v_now;
    IF b.state = 'checked_in' THEN b.checked_in_at := v_now; END IF;
    stamp := jsonb_build_object(
        'holdExpiresAt', iso_instant(b.hold_expires_at),
        'checkedInAt', iso_instant(b.checked_in_at),
        'createdAt', iso_instant(b.created_at),
        'updatedAt', iso_instant(b.updated_at));
    IF NOT keep_reply(p_actor_user_id, p_key, 201, p_payload || stamp) THEN
        DELETE FROM claim WHERE booking_id = b.id;
        outcome := 'kept'; stamp := NULL; RETURN;
    END IF;

    INSERT INTO booking SELECT b.*;
    INSERT INTO audit_entry (tenant_id, actor_user_id, action, subject_type, subject_id, details, at)
    VALUES (b.tenant_id, p_actor_user_id,
        CASE b.state WHEN 'held' THEN 'booking.held' WHEN 'checked_in' THEN 'booking.walked_in' ELSE 'booking.booked' END,
        'booking', b.id, jsonb_build_object('seatId', b.seat_id,
            'startsAt', iso_instant(b.starts_at), 'endsAt', iso_instant(b.ends_at)), v_now);
    INSERT INTO outbox (id, name, rooms, payload, tenant_id)
    SELECT e.id, e.name, p_rooms, p_payload || stamp, b.tenant_id
    FROM unnest(p_event_ids, p_event_names) AS e(id, name);
    IF announce_seat(b.seat_id, b.starts_at, b.ends_at) <> 'active' THEN
        RAISE EXCEPTION 'The seat is closed' USING ERRCODE = 'SS001';
    END IF;
    outcome := 'taken';
END $$;

-- Confirms a person's own hold in one round trip, if it is as the caller saw it, or does nothing.
--
-- p_version  of the booking that the caller saw
-- p_event_id, p_rooms, p_payload  the caller's `booking:updated`, with the state and version to come
-- p_key      the caller's Idempotency-Key, see keep_reply
--
-- outcome: confirmed | kept (the key has an answer already) | unclear (changed since, run out, or of several seats:
--   the caller looks closer)
-- stamp: for `confirmed` the instant that was decided here, to be laid over the caller's booking
--
-- The clock is read after the row is locked: what waited for a lock must not be judged by the time before.
CREATE FUNCTION confirm_hold(
    p_booking_id UUID, p_version INT, p_user_id UUID, p_event_id UUID, p_rooms TEXT[], p_payload JSONB, p_key JSONB,
    OUT outcome TEXT, OUT stamp JSONB
) LANGUAGE plpgsql AS $$
DECLARE
    b RECORD;
    v_now TIMESTAMPTZ(3);
    v_claim RECORD;
BEGIN
    outcome := 'unclear';
    SELECT tenant_id, ends_at, hold_expires_at INTO b FROM booking
    WHERE id = p_booking_id AND version = p_version AND user_id = p_user_id AND state = 'held' FOR UPDATE;
    IF NOT FOUND THEN RETURN; END IF;
    v_now := studyspot_now();
    IF b.hold_expires_at <= v_now OR b.ends_at <= v_now THEN RETURN; END IF;
    IF (SELECT count(*) FROM claim WHERE booking_id = p_booking_id AND active) <> 1 THEN RETURN; END IF;

    stamp := jsonb_build_object('updatedAt', iso_instant(v_now));
    IF NOT keep_reply(p_user_id, p_key, 200, p_payload || stamp) THEN
        outcome := 'kept'; stamp := NULL; RETURN;
    END IF;
    UPDATE claim SET kind = 'booking', hold_expires_at = NULL WHERE booking_id = p_booking_id AND active
    RETURNING seat_id, starts_at, ends_at INTO v_claim;
    UPDATE booking SET state = 'confirmed', hold_expires_at = NULL, version = p_version + 1, updated_at = v_now
    WHERE id = p_booking_id;
    INSERT INTO audit_entry (tenant_id, actor_user_id, action, subject_type, subject_id, at)
    VALUES (b.tenant_id, p_user_id, 'booking.confirmed', 'booking', p_booking_id, v_now);
    INSERT INTO outbox (id, name, rooms, payload, tenant_id)
    VALUES (p_event_id, 'booking:updated', p_rooms, p_payload || stamp, b.tenant_id);
    PERFORM announce_seat(v_claim.seat_id, v_claim.starts_at, v_claim.ends_at);
    outcome := 'confirmed';
END $$;
