-- A topic as its page is addressed: whatever its case and accents, and without what an address cannot carry.
CREATE FUNCTION topic_key(topic text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(public.fold(topic), '[\s/\\%;.]+', '-', 'g');

CREATE FUNCTION topic_keys(topics text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (SELECT array_agg(public.topic_key(topic)) FROM unnest(topics) AS topic);

CREATE INDEX community_topic_keys ON community USING gin (topic_keys(topics));
DROP INDEX community_topics;
