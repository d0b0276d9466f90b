-- Messages leave only from here: written in the transaction that causes them, sent afterwards, once.
CREATE TABLE outgoing_message (
    id           bigint PRIMARY KEY,
    dedupe_key   text        NOT NULL UNIQUE CHECK (char_length(dedupe_key) <= 200),
    recipient    text        NOT NULL CHECK (char_length(recipient) <= 320),
    subject      text        NOT NULL CHECK (char_length(subject) <= 400),
    body         text        CHECK (char_length(body) <= 20000),
    created_at   timestamptz NOT NULL,
    sent_at      timestamptz,
    attempts     smallint    NOT NULL DEFAULT 0,
    next_try_at  timestamptz NOT NULL
);
CREATE INDEX outgoing_message_due ON outgoing_message (next_try_at) WHERE sent_at IS NULL;
CREATE INDEX outgoing_message_newest ON outgoing_message (id DESC);
