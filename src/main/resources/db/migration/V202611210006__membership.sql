-- One row an account and community, for ever: leaving and returning changes its state, never its count of invitations.
CREATE TABLE membership (
    community_id     bigint      NOT NULL REFERENCES community,
    account_id       bigint      NOT NULL REFERENCES account,
    role             text        NOT NULL CHECK (role IN ('MEMBER', 'MODERATOR', 'ADMIN')),
    state            text        NOT NULL CHECK (state IN ('ACTIVE', 'LEFT', 'REMOVED')),
    joined_at        timestamptz NOT NULL,
    ended_at         timestamptz,
    rules_accepted   integer     NOT NULL,
    invitations_used smallint    NOT NULL DEFAULT 0 CHECK (invitations_used BETWEEN 0 AND 5),
    version          integer     NOT NULL,
    admin_key        bigint GENERATED ALWAYS AS (CASE WHEN role = 'ADMIN' AND state = 'ACTIVE' THEN account_id END) STORED,
    PRIMARY KEY (community_id, account_id),
    CONSTRAINT membership_admin_key UNIQUE (community_id, admin_key),
    CHECK (role = 'MEMBER' OR state = 'ACTIVE')
);
-- Exactly one admin: at most one by this index, at least one by the foreign key below.
CREATE UNIQUE INDEX membership_one_admin ON membership (community_id) WHERE role = 'ADMIN' AND state = 'ACTIVE';
CREATE INDEX membership_account ON membership (account_id, community_id) WHERE state = 'ACTIVE';
CREATE INDEX membership_list ON membership (community_id, joined_at DESC, account_id DESC) WHERE state = 'ACTIVE';
CREATE INDEX membership_team ON membership (community_id, account_id) WHERE role <> 'MEMBER';
ALTER TABLE community ADD CONSTRAINT community_admin FOREIGN KEY (id, admin_id)
    REFERENCES membership (community_id, admin_key) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE removal (
    id           bigint PRIMARY KEY,
    community_id bigint      NOT NULL,
    account_id   bigint      NOT NULL,
    removed_by   bigint      NOT NULL REFERENCES account,
    removed_at   timestamptz NOT NULL,
    until        timestamptz,
    was_member   boolean     NOT NULL,
    ground       text        NOT NULL,
    reason       text        NOT NULL DEFAULT '' CHECK (char_length(reason) <= 3360),
    ended_at     timestamptz,
    ended_by     bigint REFERENCES account,
    version      integer     NOT NULL,
    FOREIGN KEY (community_id, account_id) REFERENCES membership (community_id, account_id)
);
CREATE UNIQUE INDEX removal_open ON removal (community_id, account_id) WHERE ended_at IS NULL;
CREATE INDEX removal_person ON removal (account_id, community_id);

CREATE TABLE invitation (
    id           bigint PRIMARY KEY,
    community_id bigint      NOT NULL REFERENCES community,
    inviter_id   bigint      NOT NULL REFERENCES account,
    inviter_role text        NOT NULL CHECK (inviter_role IN ('MEMBER', 'MODERATOR', 'ADMIN')),
    kind         text        NOT NULL CHECK (kind IN ('HANDLE', 'EMAIL', 'LINK')),
    invitee_id   bigint REFERENCES account,
    email        text        CHECK (char_length(email) <= 254),
    note         text        NOT NULL DEFAULT '' CHECK (char_length(note) <= 1920),
    token_hash   bytea       NOT NULL UNIQUE,
    max_uses     integer     NOT NULL DEFAULT 1 CHECK (max_uses BETWEEN 1 AND 1000),
    uses         integer     NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    declined_at  timestamptz,
    version      integer     NOT NULL,
    CHECK (uses BETWEEN 0 AND max_uses),
    CHECK ((kind = 'HANDLE') = (invitee_id IS NOT NULL)),
    CHECK ((kind = 'EMAIL') = (email IS NOT NULL))
);
CREATE INDEX invitation_community ON invitation (community_id, id DESC);
CREATE INDEX invitation_inviter ON invitation (inviter_id, community_id, id DESC);
CREATE INDEX invitation_invitee ON invitation (invitee_id, community_id) WHERE invitee_id IS NOT NULL;
CREATE INDEX invitation_email ON invitation (lower(email), community_id) WHERE email IS NOT NULL;

CREATE TABLE join_request (
    id            bigint PRIMARY KEY,
    community_id  bigint      NOT NULL REFERENCES community,
    account_id    bigint      NOT NULL REFERENCES account,
    question      text        NOT NULL DEFAULT '',
    answer        text        NOT NULL DEFAULT '' CHECK (char_length(answer) <= 3360),
    rules_accepted integer    NOT NULL,
    invitation_id bigint REFERENCES invitation,
    state         text        NOT NULL CHECK (state IN ('PENDING', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
    asked_at      timestamptz NOT NULL,
    decided_by    bigint REFERENCES account,
    decided_at    timestamptz,
    reason        text        NOT NULL DEFAULT '' CHECK (char_length(reason) <= 3360),
    version       integer     NOT NULL
);
CREATE UNIQUE INDEX join_request_pending ON join_request (community_id, account_id) WHERE state = 'PENDING';
CREATE INDEX join_request_queue ON join_request (community_id, id) WHERE state = 'PENDING';
CREATE INDEX join_request_person ON join_request (account_id, community_id, id DESC);

-- A role is offered and accepted, never imposed; ADMIN is the transfer of the admin role.
CREATE TABLE role_offer (
    id           bigint PRIMARY KEY,
    community_id bigint      NOT NULL REFERENCES community,
    account_id   bigint      NOT NULL REFERENCES account,
    role         text        NOT NULL CHECK (role IN ('MODERATOR', 'ADMIN')),
    offered_by   bigint      NOT NULL REFERENCES account,
    offered_at   timestamptz NOT NULL,
    state        text        NOT NULL CHECK (state IN ('PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    answered_at  timestamptz,
    version      integer     NOT NULL
);
CREATE UNIQUE INDEX role_offer_pending ON role_offer (community_id, account_id) WHERE state = 'PENDING';
