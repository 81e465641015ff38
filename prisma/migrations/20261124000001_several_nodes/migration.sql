-- A session that ends before its time is an event like any other: committed with the deletion, and heard by every
-- node even while Redis is away. Nobody can listen to the room `nodes`.
CREATE FUNCTION announce_revoked_session() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO outbox (name, rooms, payload)
    VALUES ('session:revoked', ARRAY['nodes'], jsonb_build_object('sessionId', OLD.id));
    RETURN NULL;
END $$;
CREATE TRIGGER session_revoked AFTER DELETE ON session
    FOR EACH ROW WHEN (OLD.expires_at > clock_timestamp()) EXECUTE FUNCTION announce_revoked_session();
