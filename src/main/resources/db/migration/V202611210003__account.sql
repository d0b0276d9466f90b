CREATE TABLE account (
    id                   bigint PRIMARY KEY,
    handle               varchar(15) NOT NULL CHECK (handle ~ '^[A-Za-z0-9_]{1,15}$'),
    handle_key           varchar(15) GENERATED ALWAYS AS (lower(handle)) STORED,
    handle_skeleton      text        NOT NULL,
    display_name         text        NOT NULL CHECK (char_length(display_name) BETWEEN 1 AND 600),
    bio                  text        NOT NULL DEFAULT '' CHECK (char_length(bio) <= 1920),
    email                text        NOT NULL CHECK (char_length(email) <= 254),
    email_verified_at    timestamptz,
    password_hash        text        NOT NULL,
    protected            boolean     NOT NULL DEFAULT false,
    standing             text        NOT NULL DEFAULT 'GOOD' CHECK (standing IN ('GOOD', 'LIMITED', 'SUSPENDED')),
    staff                boolean     NOT NULL DEFAULT false,
    language             text        CHECK (language IN ('en', 'es')),
    appearance           text        NOT NULL DEFAULT 'auto' CHECK (appearance IN ('auto', 'light', 'dark')),
    shows_community_posts boolean    NOT NULL DEFAULT false,
    created_at           timestamptz NOT NULL,
    counted_from         timestamptz NOT NULL,
    followers            integer     NOT NULL DEFAULT 0 CHECK (followers >= 0),
    following            integer     NOT NULL DEFAULT 0 CHECK (following >= 0),
    version              integer     NOT NULL
);
CREATE UNIQUE INDEX account_handle ON account (handle_key);
CREATE UNIQUE INDEX account_verified_email ON account (lower(email)) WHERE email_verified_at IS NOT NULL;
CREATE INDEX account_email ON account (lower(email));
CREATE INDEX account_handle_skeleton ON account (handle_skeleton);
CREATE INDEX account_handle_words ON account USING gin (handle_key gin_trgm_ops, lower(display_name) gin_trgm_ops);

-- The link in the verification message; only its hash is kept.
CREATE TABLE email_verification (
    token_hash bytea PRIMARY KEY,
    account_id bigint      NOT NULL REFERENCES account,
    email      text        NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX email_verification_account ON email_verification (account_id);

-- A follow of a protected account waits (accepted_at is null) until that account accepts it.
CREATE TABLE follow (
    follower_id bigint      NOT NULL REFERENCES account,
    followee_id bigint      NOT NULL REFERENCES account,
    asked_at    timestamptz NOT NULL,
    accepted_at timestamptz,
    PRIMARY KEY (follower_id, followee_id),
    CHECK (follower_id <> followee_id)
);
CREATE INDEX follow_followers ON follow (followee_id, asked_at DESC, follower_id DESC);
CREATE INDEX follow_following ON follow (follower_id, asked_at DESC, followee_id DESC);
CREATE INDEX follow_waiting ON follow (followee_id) WHERE accepted_at IS NULL;

CREATE TABLE block (
    blocker_id bigint      NOT NULL REFERENCES account,
    blocked_id bigint      NOT NULL REFERENCES account,
    since      timestamptz NOT NULL,
    PRIMARY KEY (blocker_id, blocked_id),
    CHECK (blocker_id <> blocked_id)
);
CREATE INDEX block_blocked ON block (blocked_id, blocker_id);

CREATE TABLE mute (
    muter_id bigint      NOT NULL REFERENCES account,
    muted_id bigint      NOT NULL REFERENCES account,
    since    timestamptz NOT NULL,
    PRIMARY KEY (muter_id, muted_id),
    CHECK (muter_id <> muted_id)
);
