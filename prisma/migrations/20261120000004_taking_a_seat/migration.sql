-- Takes a seat in one round trip: the claim, its booking, its history and its events, or nothing.
--
-- p_booking  the booking's columns; ids, price and codes come from the caller, the times from here
-- p_events   the rows of the caller's emitters: [{id, name, rooms, payload, tenantId}]
-- p_library_version  of the library whose rules the caller checked: a change since then answers
--                    `stale_rules`, and the caller reads them again
-- p_starts_now       the booking starts at the database's own instant
-- p_hold_minutes     for state `held`
--
-- outcome: taken | seat_taken | one_at_a_time | too_many_holds | in_the_past | too_far_ahead |
--   stale_rules | expired_hold (a hold that ran out is in the way: release it, in this transaction,
--   and try again) | try_again (what was in the way is gone)
-- stamp: the instants that were decided here, to be laid over the caller's booking
--
-- ON CONFLICT DO NOTHING waits for the competitor and neither raises nor deadlocks; a plain INSERT
-- would do both under contention.
CREATE FUNCTION take_seat(
    p_booking JSONB, p_events JSONB, p_library_version INT, p_starts_now BOOLEAN, p_hold_minutes INT,
    p_actor_user_id UUID, OUT outcome TEXT, OUT stamp JSONB
) LANGUAGE plpgsql AS $$
DECLARE
    b booking := jsonb_populate_record(NULL::booking, p_booking);
    v_now TIMESTAMPTZ(3) := studyspot_now();
    v_window TSTZRANGE;
    v_max_days_ahead INT;
    v_expires_at TIMESTAMPTZ(3) := CASE WHEN b.state = 'held' THEN v_now + make_interval(mins => p_hold_minutes) END;
BEGIN
    -- Against the deletion of the library, which locks its row FOR UPDATE.
    SELECT max_days_ahead INTO v_max_days_ahead FROM library
    WHERE id = b.library_id AND version = p_library_version AND state = 'published' FOR KEY SHARE;
    IF NOT FOUND THEN outcome := 'stale_rules'; RETURN; END IF;

    IF p_starts_now THEN b.starts_at := v_now; END IF;
    IF b.starts_at < v_now OR b.starts_at >= b.ends_at THEN outcome := 'in_the_past'; RETURN; END IF;
    IF b.starts_at > v_now + make_interval(days => v_max_days_ahead) THEN outcome := 'too_far_ahead'; RETURN; END IF;
    v_window := tstzrange(b.starts_at, b.ends_at, '[)');

    IF b.state = 'held' THEN
        -- What is counted is locked before it is counted.
        PERFORM pg_advisory_xact_lock(hashtextextended('holds:' || b.user_id, 0));
        IF (SELECT count(DISTINCT booking_id) FROM claim
            WHERE user_id = b.user_id AND active AND kind = 'hold' AND hold_expires_at > studyspot_now()) >= 2
        THEN outcome := 'too_many_holds'; RETURN; END IF;
    END IF;

    INSERT INTO claim (library_id, seat_id, kind, starts_at, ends_at, booking_id, user_id, hold_expires_at)
    VALUES (b.library_id, b.seat_id, CASE WHEN b.state = 'held' THEN 'hold' ELSE 'booking' END::claim_kind,
        b.starts_at, b.ends_at, b.id, b.user_id, v_expires_at)
    ON CONFLICT DO NOTHING;

    IF NOT FOUND THEN
        v_now := studyspot_now();
        SELECT CASE
            WHEN bool_or(c.hold_expires_at <= v_now) THEN 'expired_hold'
            WHEN bool_or(c.seat_id = b.seat_id) THEN 'seat_taken'
            WHEN count(*) > 0 THEN 'one_at_a_time'
            ELSE 'try_again' END
        INTO outcome
        FROM claim c
        WHERE c.active AND (c.seat_id = b.seat_id OR c.user_id = b.user_id)
          AND tstzrange(c.starts_at, c.ends_at, '[)') && v_window;
        RETURN;
    END IF;

    b.hold_expires_at := v_expires_at;
    b.hold_extended := false;
    b.version := 1;
    b.created_at := v_now;
    b.updated_at := v_now;
    IF b.state = 'checked_in' THEN b.checked_in_at := v_now; END IF;
    INSERT INTO booking SELECT b.*;

    INSERT INTO audit_entry (tenant_id, actor_user_id, action, subject_type, subject_id, details)
    VALUES (b.tenant_id, p_actor_user_id,
        CASE b.state WHEN 'held' THEN 'booking.held' WHEN 'checked_in' THEN 'booking.walked_in' ELSE 'booking.booked' END,
        'booking', b.id, jsonb_build_object('seatId', b.seat_id,
            'startsAt', iso_instant(b.starts_at), 'endsAt', iso_instant(b.ends_at)));

    stamp := jsonb_build_object(
        'startsAt', iso_instant(b.starts_at),
        'holdExpiresAt', iso_instant(b.hold_expires_at),
        'checkedInAt', iso_instant(b.checked_in_at),
        'createdAt', iso_instant(b.created_at),
        'updatedAt', iso_instant(b.updated_at));
    INSERT INTO outbox (id, name, rooms, payload, tenant_id)
    SELECT e.id, e.name, e.rooms, e.payload || stamp, e."tenantId"
    FROM jsonb_to_recordset(p_events) AS e(id UUID, name TEXT, rooms TEXT[], payload JSONB, "tenantId" UUID);
    IF announce_seat(b.seat_id, b.starts_at, b.ends_at) <> 'active' THEN
        RAISE EXCEPTION 'The seat is closed' USING ERRCODE = 'SS001';
    END IF;
    outcome := 'taken';
END $$;
