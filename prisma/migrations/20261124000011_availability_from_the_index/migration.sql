-- All that availability asks of a claim is in the index: the table is not visited.
DROP INDEX claim_of_library_in_time;
CREATE INDEX claim_of_library_in_time ON claim (library_id, starts_at)
    INCLUDE (ends_at, seat_id, kind, hold_expires_at) WHERE active;
-- The few seats that are out of order, out of all the others.
CREATE INDEX seat_out_of_order ON seat (library_id) WHERE state <> 'active';
