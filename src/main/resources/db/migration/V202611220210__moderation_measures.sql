-- Who may read and leave, and for a time no more. Stands outside the membership, so that leaving and returning ends nothing.
CREATE TABLE silence (
    id           bigint PRIMARY KEY,
    community_id bigint      NOT NULL,
    account_id   bigint      NOT NULL,
    silenced_by  bigint      NOT NULL REFERENCES account,
    silenced_at  timestamptz NOT NULL,
    until        timestamptz NOT NULL,
    ground       text        NOT NULL,
    reason       text        NOT NULL DEFAULT '' CHECK (char_length(reason) <= 3360),
    ended_at     timestamptz,
    ended_by     bigint REFERENCES account,
    FOREIGN KEY (community_id, account_id) REFERENCES membership (community_id, account_id)
);
CREATE UNIQUE INDEX silence_open ON silence (community_id, account_id) WHERE ended_at IS NULL;

-- A conversation that takes no more answers, but the team's.
CREATE TABLE thread_lock (
    id              bigint PRIMARY KEY,
    conversation_id bigint      NOT NULL REFERENCES post,
    locked_by       bigint      NOT NULL REFERENCES account,
    locked_at       timestamptz NOT NULL,
    ground          text        NOT NULL,
    reason          text        NOT NULL DEFAULT '' CHECK (char_length(reason) <= 3360),
    ended_at        timestamptz,
    ended_by        bigint REFERENCES account
);
CREATE UNIQUE INDEX thread_lock_open ON thread_lock (conversation_id) WHERE ended_at IS NULL;

-- A decision of platform staff may concern a post that stands in no community, and is not for a community's team to undo.
ALTER TABLE decision
    ALTER COLUMN community_id DROP NOT NULL,
    ADD COLUMN silence_id bigint REFERENCES silence,
    ADD COLUMN lock_id    bigint REFERENCES thread_lock,
    ADD COLUMN by_staff   boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT decision_kind_check,
    ADD CONSTRAINT decision_kind_check CHECK (kind IN ('HIDE', 'LOCK', 'WARN', 'SILENCE', 'REMOVE')),
    ADD CHECK (community_id IS NOT NULL OR by_staff),
    ADD CHECK ((kind = 'SILENCE') = (silence_id IS NOT NULL)),
    ADD CHECK ((kind = 'LOCK') = (lock_id IS NOT NULL));
CREATE INDEX decision_silence ON decision (silence_id) WHERE silence_id IS NOT NULL;

-- The one answer of the person concerned to a decision, decided by somebody else.
CREATE TABLE appeal (
    id           bigint PRIMARY KEY,
    decision_id  bigint      NOT NULL UNIQUE REFERENCES decision,
    community_id bigint REFERENCES community,
    text         text        NOT NULL CHECK (char_length(text) BETWEEN 1 AND 6000),
    appealed_at  timestamptz NOT NULL,
    outcome      text        CHECK (outcome IN ('UPHELD', 'OVERTURNED')),
    answer       text        NOT NULL DEFAULT '' CHECK (char_length(answer) <= 6000),
    answered_by  bigint REFERENCES account,
    answered_at  timestamptz,
    version      integer     NOT NULL,
    CHECK ((outcome IS NULL) = (answered_at IS NULL)),
    CHECK ((outcome IS NULL) = (answered_by IS NULL)),
    CHECK (outcome IS NULL OR answer <> '')
);
CREATE INDEX appeal_waiting ON appeal (coalesce(community_id, 0), id) WHERE outcome IS NULL;

-- A hidden post that its author has changed to comply and sent back, once for each decision.
CREATE TABLE returned_post (
    id           bigint PRIMARY KEY,
    decision_id  bigint      NOT NULL UNIQUE REFERENCES decision,
    community_id bigint REFERENCES community,
    before       text        NOT NULL,
    after        text        NOT NULL CHECK (char_length(after) BETWEEN 1 AND 4000),
    returned_at  timestamptz NOT NULL,
    outcome      text        CHECK (outcome IN ('RESTORED', 'REFUSED')),
    answered_by  bigint REFERENCES account,
    answered_at  timestamptz,
    version      integer     NOT NULL,
    CHECK ((outcome IS NULL) = (answered_at IS NULL)),
    CHECK ((outcome IS NULL) = (answered_by IS NULL))
);
CREATE INDEX returned_post_waiting ON returned_post (coalesce(community_id, 0), id) WHERE outcome IS NULL;

-- What a community's team remembers of a person.
CREATE TABLE person_note (
    id           bigint PRIMARY KEY,
    community_id bigint      NOT NULL REFERENCES community,
    account_id   bigint      NOT NULL REFERENCES account,
    author_id    bigint      NOT NULL REFERENCES account,
    text         text        NOT NULL CHECK (char_length(text) BETWEEN 1 AND 6000),
    written_at   timestamptz NOT NULL
);
CREATE INDEX person_note_person ON person_note (account_id, community_id, id DESC);

-- Reasons that a community's team gives often.
CREATE TABLE canned_reason (
    id           bigint PRIMARY KEY,
    community_id bigint      NOT NULL REFERENCES community,
    text         text        NOT NULL CHECK (char_length(text) BETWEEN 1 AND 3360),
    version      integer     NOT NULL,
    UNIQUE (community_id, text)
);
