-- A post shown once more: what was said to followers to those of who reposts it, what was said in a community in that
-- community, whose id it bears.
CREATE TABLE repost (
    id           bigint PRIMARY KEY,
    post_id      bigint      NOT NULL REFERENCES post,
    account_id   bigint      NOT NULL REFERENCES account,
    community_id bigint REFERENCES community,
    at           timestamptz NOT NULL,
    UNIQUE (post_id, account_id)
);
-- Timelines find places in these alone.
CREATE INDEX repost_account ON repost (account_id, id DESC) INCLUDE (community_id);
CREATE INDEX repost_community ON repost (community_id, id DESC) WHERE community_id IS NOT NULL;

ALTER TABLE post ADD COLUMN reposts integer NOT NULL DEFAULT 0 CHECK (reposts >= 0);
