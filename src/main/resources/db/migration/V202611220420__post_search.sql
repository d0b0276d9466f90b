-- Posts are found by the stems of their words, in Spanish or in English, without regard to accents. Beside the words stand
-- lexemes with a space, which no text can make: who wrote a post, where, about when (its id without the last 53 bits: 25
-- days) and whether it holds a link. So one index answers every mix of them, a stretch of time after the other.
CREATE FUNCTION search_lexemes(body text, author_id bigint, community_id bigint, id bigint) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('pg_catalog.spanish', public.fold(body))
        || to_tsvector('pg_catalog.english', public.fold(body))
        || array_to_tsvector(array_remove(ARRAY[
               'from ' || author_id::text,
               'in ' || community_id::text,
               'time ' || (id >> 53)::text,
               CASE WHEN body ~* '(https?://|\mwww\.|\m[a-z0-9-]+\.(com|org|net|edu|gov|info|io|app|dev|eu|es|mx|ar|cl|co|pe|uy|uk|us|de|fr|it|pt|br)\M)'
                    THEN 'has link' END], NULL));

-- Words as somebody searches for them: all of them in one of the two languages, phrases in quotes.
CREATE FUNCTION search_words(typed text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN websearch_to_tsquery('pg_catalog.spanish', public.fold(typed))
        || websearch_to_tsquery('pg_catalog.english', public.fold(typed));

ALTER TABLE post ADD COLUMN found tsvector
    GENERATED ALWAYS AS (search_lexemes(body, author_id, community_id, id)) STORED;
-- Every search reads what waits to be sorted into the index, so that is kept short.
CREATE INDEX post_found ON post USING gin (found) WITH (gin_pending_list_limit = 512) WHERE deleted_at IS NULL;
-- Where a day begins among the posts.
CREATE INDEX post_time ON post (created_at, id);
