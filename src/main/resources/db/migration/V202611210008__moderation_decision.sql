-- What was decided about a person or a post, under which rule or norm as it read then, and why.
CREATE TABLE decision (
    id           bigint PRIMARY KEY,
    community_id bigint      NOT NULL REFERENCES community,
    kind         text        NOT NULL CHECK (kind IN ('HIDE', 'REMOVE')),
    account_id   bigint      NOT NULL REFERENCES account,
    post_id      bigint REFERENCES post,
    hiding_id    bigint REFERENCES hiding,
    removal_id   bigint REFERENCES removal,
    rule_id      bigint REFERENCES rule,
    rule_revision integer,
    norm         text        CHECK (norm IN ('SAFETY', 'PRIVACY', 'AUTHENTICITY')),
    ground       text        NOT NULL,
    reason       text        NOT NULL DEFAULT '' CHECK (char_length(reason) <= 3360),
    decided_by   bigint      NOT NULL REFERENCES account,
    decided_at   timestamptz NOT NULL,
    entry_id     bigint      NOT NULL REFERENCES audit_entry,
    undone_at    timestamptz,
    undone_by    bigint REFERENCES account,
    version      integer     NOT NULL,
    CHECK ((rule_id IS NULL) <> (norm IS NULL)),
    CHECK ((kind = 'HIDE') = (hiding_id IS NOT NULL)),
    CHECK ((kind = 'REMOVE') = (removal_id IS NOT NULL))
);
CREATE INDEX decision_account ON decision (account_id, community_id, id DESC);
CREATE INDEX decision_community ON decision (community_id, id DESC);
CREATE INDEX decision_post ON decision (post_id) WHERE post_id IS NOT NULL;
-- A post is hidden by one decision at a time; removal_open does the same for members.
CREATE UNIQUE INDEX decision_standing_hiding ON decision (post_id) WHERE kind = 'HIDE' AND undone_at IS NULL;
CREATE INDEX decision_removal ON decision (removal_id) WHERE removal_id IS NOT NULL;
