-- The web role reads and writes rows; it owns nothing and changes no schema. This runs after every migration, so that
-- no new table is ever forgotten. A table whose comment starts with "append-only" can be read and added to, no more.
DO $$
DECLARE
    web   CONSTANT text := '${webRole}';
    named record;
BEGIN
    IF web = current_user OR NOT EXISTS (SELECT FROM pg_roles WHERE rolname = web) THEN
        RETURN;
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', web);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', web);
    EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %I', web);
    FOR named IN
        SELECT relname FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
          AND obj_description(oid, 'pg_class') LIKE 'append-only%'
    LOOP
        EXECUTE format('REVOKE UPDATE, DELETE ON %I FROM %I', named.relname, web);
    END LOOP;
    EXECUTE format('REVOKE ALL ON flyway_schema_history FROM %I', web);
END
$$;
