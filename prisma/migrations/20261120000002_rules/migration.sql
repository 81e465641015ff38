-- What the schema language cannot say. The drift check does not see these: each has a test.

-- Without it an empty or backward range would slip past the exclusion constraints.
ALTER TABLE claim ADD CONSTRAINT claim_starts_before_it_ends CHECK (starts_at < ends_at);
ALTER TABLE booking ADD CONSTRAINT booking_starts_before_it_ends CHECK (starts_at < ends_at);
ALTER TABLE closure ADD CONSTRAINT closure_starts_before_it_ends CHECK (starts_at < ends_at);

-- No seat is ever sold twice. Half-open: 10-12 and 12-14 are neighbours.
ALTER TABLE claim ADD CONSTRAINT claim_one_per_seat
    EXCLUDE USING gist (seat_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&) WHERE (active);

-- A person sits in one seat at a time.
ALTER TABLE claim ADD CONSTRAINT claim_one_per_person
    EXCLUDE USING gist (user_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&)
    WHERE (active AND user_id IS NOT NULL);

ALTER TABLE claim ADD CONSTRAINT claim_hold_has_an_end
    CHECK ((kind = 'hold') = (hold_expires_at IS NOT NULL));
-- What asks for the claims of a window reads the index only this far back. Longer blocks are several.
ALTER TABLE claim ADD CONSTRAINT claim_fits_a_day CHECK (ends_at - starts_at <= interval '25 hours');
ALTER TABLE claim ADD CONSTRAINT claim_belongs_to_a_booking
    CHECK (kind = 'block' OR booking_id IS NOT NULL);
-- A seat is taken by inserting the claim first; its booking follows in the same transaction.
ALTER TABLE claim ALTER CONSTRAINT claim_booking_id_fkey DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE booking ADD CONSTRAINT booking_hold_has_an_end
    CHECK ((state = 'held') <= (hold_expires_at IS NOT NULL));
ALTER TABLE booking ADD CONSTRAINT booking_amount_is_not_negative CHECK (amount_minor >= 0);
ALTER TABLE booking ADD CONSTRAINT booking_walk_in_has_no_user
    CHECK ((source = 'walk_in') = (user_id IS NULL));
ALTER TABLE fee_plan ADD CONSTRAINT fee_plan_amount_is_not_negative CHECK (amount_minor_per_hour >= 0);
ALTER TABLE opening_hours ADD CONSTRAINT opening_hours_within_a_day
    CHECK (weekday BETWEEN 1 AND 7 AND 0 <= opens_minute AND opens_minute < closes_minute AND closes_minute <= 1440);
ALTER TABLE opening_hours ADD CONSTRAINT opening_hours_do_not_overlap
    EXCLUDE USING gist (library_id WITH =, weekday WITH =, int4range(opens_minute, closes_minute) WITH &&);
ALTER TABLE library ADD CONSTRAINT library_durations_make_sense
    CHECK (step_minutes BETWEEN 1 AND 60 AND 0 < min_minutes AND min_minutes <= max_minutes AND max_days_ahead > 0);

-- What is retired keeps its name for the bookings it had, and frees it for a successor.
CREATE UNIQUE INDEX zone_one_of_a_name ON zone (library_id, name) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX seat_one_of_a_label ON seat (library_id, label) WHERE retired_at IS NULL;
ALTER TABLE seat ADD CONSTRAINT seat_retired_is_not_active CHECK (retired_at IS NULL OR state = 'maintenance');
ALTER TABLE library ADD CONSTRAINT library_deleted_is_not_published CHECK (deleted_at IS NULL OR state = 'draft');

-- One active plan for a kind of seat, and one for all the others.
CREATE UNIQUE INDEX fee_plan_one_active_per_kind ON fee_plan (library_id, coalesce(seat_kind, ''))
    WHERE is_active;
CREATE UNIQUE INDEX invitation_one_open_per_address ON invitation (tenant_id, lower(email))
    WHERE accepted_at IS NULL;
CREATE UNIQUE INDEX app_user_email_lower ON app_user (lower(email));

-- Availability asks for a library's claims in a window: see claim_fits_a_day.
CREATE INDEX claim_of_library_in_time ON claim (library_id, starts_at) INCLUDE (ends_at, seat_id) WHERE active;
-- A person's running holds are counted with every new one.
CREATE INDEX claim_holds_of_person ON claim (user_id) WHERE active AND kind = 'hold';
-- What the sweeper looks for: holds and bookings whose time is over.
CREATE INDEX booking_running_holds ON booking (hold_expires_at) WHERE state = 'held';
CREATE INDEX booking_running ON booking (ends_at) WHERE state IN ('confirmed', 'checked_in');
CREATE INDEX library_name_trigram ON library USING gin ((name || ' ' || city || ' ' || address_line || ' ' || postcode) gin_trgm_ops);
