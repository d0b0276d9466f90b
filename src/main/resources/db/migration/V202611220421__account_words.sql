-- Trusted, as the others: counts by how many letters two words differ.
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- Whether one of the words is the one that was meant, but for a slip in a short one or two in a longer one.
CREATE FUNCTION meant(words text, typed text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN char_length(typed) BETWEEN 3 AND 60 AND EXISTS (
        SELECT FROM regexp_split_to_table(words, '[^[:alnum:]]+') AS word
        WHERE abs(char_length(word) - char_length(typed)) <= 2
          AND public.levenshtein_less_equal(left(word, 63), typed, 2) <= CASE WHEN char_length(typed) < 5 THEN 1 ELSE 2 END);

ALTER TABLE account ADD COLUMN words text
    GENERATED ALWAYS AS (public.fold(handle || ' ' || display_name)) STORED;
CREATE INDEX account_words ON account USING gin (words gin_trgm_ops);
