-- Where the clock goes back to midnight (Havana, the Azores), there are two of them. PostgreSQL takes
-- the later one; the day begins with the first, as in the backend's `localDay`.
CREATE FUNCTION local_midnight(day DATE, time_zone TEXT) RETURNS TIMESTAMPTZ LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN ((day::timestamp AT TIME ZONE time_zone) - interval '1 hour') AT TIME ZONE time_zone = day::timestamp
        THEN (day::timestamp AT TIME ZONE time_zone) - interval '1 hour'
        ELSE day::timestamp AT TIME ZONE time_zone END;
$$;

CREATE OR REPLACE FUNCTION local_day(day DATE, time_zone TEXT) RETURNS TSTZRANGE LANGUAGE sql STABLE AS $$
    SELECT tstzrange(local_midnight(day, time_zone), local_midnight(day + 1, time_zone), '[)');
$$;
