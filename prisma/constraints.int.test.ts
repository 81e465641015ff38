import type pg from 'pg';
import { describe, expect } from 'vitest';
import { databaseTest } from './tools/testFixtures.ts';

/** The drift check does not see any of this, so it could be lost without a word. */
const names = async (pool: pg.Pool, text: string) =>
  (await pool.query<{ it: string }>(text)).rows.map(({ it }) => it);

describe('what the schema language cannot say is in the database', () => {
  databaseTest('exclusion constraints', async ({ database }) => {
    const found = await names(
      database.pool,
      `SELECT conname || ': ' || pg_get_constraintdef(oid) AS it FROM pg_constraint
       WHERE contype = 'x' AND connamespace = 'public'::regnamespace ORDER BY 1`,
    );
    expect(found).toMatchInlineSnapshot(`
      [
        "claim_one_per_person: EXCLUDE USING gist (user_id WITH =, tstzrange(starts_at, ends_at, '[)'::text) WITH &&) WHERE ((active AND (user_id IS NOT NULL)))",
        "claim_one_per_seat: EXCLUDE USING gist (seat_id WITH =, tstzrange(starts_at, ends_at, '[)'::text) WITH &&) WHERE (active)",
        "opening_hours_do_not_overlap: EXCLUDE USING gist (library_id WITH =, weekday WITH =, int4range(opens_minute, closes_minute) WITH &&)",
      ]
    `);
  });

  databaseTest('checks', async ({ database }) => {
    const found = await names(
      database.pool,
      `SELECT conname || ': ' || pg_get_constraintdef(oid) AS it FROM pg_constraint
       WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND conparentid = 0 ORDER BY 1`,
    );
    expect(found).toMatchInlineSnapshot(`
      [
        "booking_amount_is_not_negative: CHECK ((amount_minor >= 0))",
        "booking_hold_has_an_end: CHECK (((state = 'held'::booking_state) <= (hold_expires_at IS NOT NULL)))",
        "booking_starts_before_it_ends: CHECK ((starts_at < ends_at))",
        "booking_walk_in_has_no_user: CHECK (((source = 'walk_in'::booking_source) = (user_id IS NULL)))",
        "claim_belongs_to_a_booking: CHECK (((kind = 'block'::claim_kind) OR (booking_id IS NOT NULL)))",
        "claim_fits_a_day: CHECK (((ends_at - starts_at) <= '25:00:00'::interval))",
        "claim_hold_has_an_end: CHECK (((kind = 'hold'::claim_kind) = (hold_expires_at IS NOT NULL)))",
        "claim_starts_before_it_ends: CHECK ((starts_at < ends_at))",
        "closure_starts_before_it_ends: CHECK ((starts_at < ends_at))",
        "fee_plan_amount_is_not_negative: CHECK ((amount_minor_per_hour >= 0))",
        "library_deleted_is_not_published: CHECK (((deleted_at IS NULL) OR (state = 'draft'::library_state)))",
        "library_durations_make_sense: CHECK ((((step_minutes >= 1) AND (step_minutes <= 60)) AND (0 < min_minutes) AND (min_minutes <= max_minutes) AND (max_days_ahead > 0)))",
        "opening_hours_within_a_day: CHECK ((((weekday >= 1) AND (weekday <= 7)) AND (0 <= opens_minute) AND (opens_minute < closes_minute) AND (closes_minute <= 1440)))",
        "outbox_rooms_check: CHECK ((cardinality(rooms) > 0))",
        "relay_state_singleton_check: CHECK (singleton)",
        "seat_retired_is_not_active: CHECK (((retired_at IS NULL) OR (state = 'maintenance'::seat_state)))",
        "test_clock_singleton_check: CHECK (singleton)",
      ]
    `);
  });

  databaseTest('partial, expression and covering indexes', async ({ database }) => {
    const found = await names(
      database.pool,
      `SELECT replace(pg_get_indexdef(i.indexrelid), 'public.', '') AS it FROM pg_index i
       JOIN pg_class c ON c.oid = i.indexrelid AND c.relnamespace = 'public'::regnamespace
       WHERE (i.indpred IS NOT NULL OR i.indexprs IS NOT NULL OR i.indnatts > i.indnkeyatts)
         AND NOT i.indisexclusion ORDER BY 1`,
    );
    expect(found).toMatchInlineSnapshot(`
      [
        "CREATE INDEX booking_running ON booking USING btree (ends_at) WHERE (state = ANY (ARRAY['confirmed'::booking_state, 'checked_in'::booking_state]))",
        "CREATE INDEX booking_running_holds ON booking USING btree (hold_expires_at) WHERE (state = 'held'::booking_state)",
        "CREATE INDEX claim_holds_of_person ON claim USING btree (user_id) WHERE (active AND (kind = 'hold'::claim_kind))",
        "CREATE INDEX claim_of_library_in_time ON claim USING btree (library_id, starts_at) INCLUDE (ends_at, seat_id, kind, hold_expires_at) WHERE active",
        "CREATE INDEX library_name_trigram ON library USING gin ((((((((name || ' '::text) || city) || ' '::text) || address_line) || ' '::text) || postcode)) gin_trgm_ops)",
        "CREATE INDEX seat_out_of_order ON seat USING btree (library_id) WHERE (state <> 'active'::seat_state)",
        "CREATE UNIQUE INDEX app_user_email_lower ON app_user USING btree (lower(email))",
        "CREATE UNIQUE INDEX fee_plan_one_active_per_kind ON fee_plan USING btree (library_id, COALESCE(seat_kind, ''::text)) WHERE is_active",
        "CREATE UNIQUE INDEX invitation_one_open_per_address ON invitation USING btree (tenant_id, lower(email)) WHERE (accepted_at IS NULL)",
        "CREATE UNIQUE INDEX seat_one_of_a_label ON seat USING btree (library_id, label) WHERE (retired_at IS NULL)",
        "CREATE UNIQUE INDEX zone_one_of_a_name ON zone USING btree (library_id, name) WHERE (retired_at IS NULL)",
      ]
    `);
  });

  databaseTest('functions', async ({ database }) => {
    const found = await names(
      database.pool,
      `SELECT p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS it FROM pg_proc p
       WHERE p.pronamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY 1`,
    );
    expect(found).toMatchInlineSnapshot(`
      [
        "announce_revoked_session()",
        "announce_seat(p_seat_id uuid, p_from timestamp with time zone, p_to timestamp with time zone)",
        "busy_interval(c claim)",
        "confirm_hold(p_booking_id uuid, p_version integer, p_user_id uuid, p_event_id uuid, p_rooms text[], p_payload jsonb, p_key jsonb, OUT outcome text, OUT stamp jsonb)",
        "drop_event_log_partitions(p_first_kept date)",
        "iso_instant(instant timestamp with time zone)",
        "keep_reply(p_user_id uuid, p_key jsonb, p_status integer, p_data jsonb)",
        "local_date(instant timestamp with time zone, time_zone text)",
        "local_day(day date, time_zone text)",
        "local_midnight(day date, time_zone text)",
        "make_event_log_partition(p_day date)",
        "room_positions(VARIADIC p_rooms text[])",
        "seat_busy(p_seat_id uuid, p_window tstzrange, p_now timestamp with time zone)",
        "seat_day(p_library_id uuid, p_seat_id uuid, p_version integer, p_day date, p_time_zone text)",
        "studyspot_now()",
        "take_seat(p_booking jsonb, p_event_ids uuid[], p_event_names text[], p_rooms text[], p_payload jsonb, p_library_version integer, p_time_zone text, p_max_days_ahead integer, p_starts_now boolean, p_hold_minutes integer, p_actor_user_id uuid, p_key jsonb, OUT outcome text, OUT stamp jsonb)",
        "test_clock_guard()",
      ]
    `);
  });

  databaseTest('extensions, triggers and deferred keys', async ({ database }) => {
    const found = await names(
      database.pool,
      `SELECT 'extension ' || extname AS it FROM pg_extension
       UNION ALL SELECT 'trigger ' || tgname || ' on ' || tgrelid::regclass FROM pg_trigger WHERE NOT tgisinternal
       UNION ALL SELECT 'deferred ' || conname FROM pg_constraint WHERE condeferred ORDER BY 1`,
    );
    expect(found).toMatchInlineSnapshot(`
      [
        "deferred claim_booking_id_fkey",
        "extension btree_gist",
        "extension pg_trgm",
        "extension plpgsql",
        "trigger session_revoked on session",
        "trigger test_clock_guard on test_clock",
      ]
    `);
  });
});
