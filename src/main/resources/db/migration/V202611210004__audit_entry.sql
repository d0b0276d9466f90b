-- The moderation log. The application may add and read, never change. Names that may have to be erased
-- (actor, subject) are looked up by id and stand outside the hash.
CREATE TABLE audit_entry (
    id            bigint PRIMARY KEY,
    community_id  bigint,
    sequence      bigint      NOT NULL,
    actor_id      bigint,
    act           text        NOT NULL,
    subject_kind  text        NOT NULL,
    subject_id    bigint      NOT NULL,
    subject_label text        NOT NULL DEFAULT '',
    ground        text        NOT NULL DEFAULT '',
    reason        text        NOT NULL DEFAULT '',
    at            timestamptz NOT NULL,
    undoes        bigint UNIQUE REFERENCES audit_entry,
    reference_id  bigint,
    previous_hash bytea       NOT NULL,
    hash          bytea       NOT NULL
);
CREATE UNIQUE INDEX audit_entry_chain ON audit_entry (coalesce(community_id, 0), sequence);
CREATE INDEX audit_entry_newest ON audit_entry (community_id, id DESC);

-- The end of each chain; its row is locked while an entry is appended. Key 0 is the platform's own chain.
CREATE TABLE audit_chain (
    community_id bigint PRIMARY KEY,
    sequence     bigint NOT NULL,
    hash         bytea  NOT NULL
);
COMMENT ON TABLE audit_entry IS 'append-only: the record of every act of moderation';
