-- What somebody wrote and has not posted, as it was typed; its author alone ever reads it. An account has a hundred slots.
CREATE TABLE kept_draft (
    id           bigint PRIMARY KEY,
    account_id   bigint      NOT NULL REFERENCES account,
    slot         smallint    NOT NULL CHECK (slot BETWEEN 1 AND 100),
    texts        text[]      NOT NULL CHECK (cardinality(texts) BETWEEN 1 AND 25),
    community_id bigint REFERENCES community,
    reply_to_id  bigint REFERENCES post,
    quote_of_id  bigint REFERENCES post,
    poll_options text[]      NOT NULL CHECK (cardinality(poll_options) <= 4),
    poll_lasts   text        NOT NULL,
    saved_at     timestamptz NOT NULL,
    place        bigint      NOT NULL,
    refusal      text,
    UNIQUE (account_id, slot),
    CHECK (reply_to_id IS NULL OR (community_id IS NULL AND quote_of_id IS NULL)),
    CHECK (char_length(array_to_string(texts, '')) <= 100000 AND char_length(array_to_string(poll_options, '')) <= 1200)
);
CREATE INDEX kept_draft_newest ON kept_draft (account_id, place DESC);
CREATE TABLE draft_image (
    draft_id bigint   NOT NULL REFERENCES kept_draft,
    position smallint NOT NULL CHECK (position BETWEEN 1 AND 4),
    image_id bigint   NOT NULL UNIQUE REFERENCES media_image,
    alt      text     NOT NULL CHECK (char_length(alt) <= 1000),
    PRIMARY KEY (draft_id, position)
);
-- HELD: with something that its owner keeps and has not shown; not forgotten, and seen by nobody else.
ALTER TABLE media_image DROP CONSTRAINT media_image_state_check;
ALTER TABLE media_image ADD CONSTRAINT media_image_state_check CHECK (state IN ('LOOSE', 'HELD', 'KEPT', 'GONE'));
