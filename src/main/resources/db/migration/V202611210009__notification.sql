CREATE TABLE notification (
    id           bigint PRIMARY KEY,
    account_id   bigint      NOT NULL REFERENCES account,
    kind         text        NOT NULL,
    actor_id     bigint REFERENCES account,
    community_id bigint REFERENCES community,
    post_id      bigint REFERENCES post,
    reference_id bigint,
    dedupe_key   text        NOT NULL UNIQUE,
    created_at   timestamptz NOT NULL,
    read_at      timestamptz
);
CREATE INDEX notification_list ON notification (account_id, id DESC);
CREATE INDEX notification_unread ON notification (account_id) WHERE read_at IS NULL;
