-- A form acts once: the second arrival of the same key finds the outcome of the first.
CREATE TABLE submission (
    actor_id    bigint      NOT NULL,
    key         uuid        NOT NULL,
    fingerprint text        NOT NULL,
    outcome     text,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (actor_id, key)
);
CREATE INDEX submission_created ON submission (created_at);
