-- What a search compares. Immutable, so that it can be indexed.
CREATE FUNCTION community_words(name text, purpose text, topics text[]) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN public.fold(name || ' ' || purpose || ' ' || array_to_string(topics, ' '));

CREATE TABLE community (
    id                   bigint PRIMARY KEY,
    slug                 text        NOT NULL CHECK (char_length(slug) BETWEEN 1 AND 80),
    name                 text        NOT NULL CHECK (char_length(name) BETWEEN 3 AND 360),
    purpose              text        NOT NULL DEFAULT '' CHECK (char_length(purpose) <= 1920),
    theme                text        NOT NULL,
    theme_chosen         boolean     NOT NULL DEFAULT false,
    cover                text        NOT NULL,
    membership_policy    text        NOT NULL CHECK (membership_policy IN ('OPEN', 'RESTRICTED')),
    join_question        text        NOT NULL DEFAULT '' CHECK (char_length(join_question) <= 1920),
    members_may_invite   boolean     NOT NULL DEFAULT true,
    moderators_edit_rules boolean    NOT NULL DEFAULT true,
    language             text        NOT NULL CHECK (language IN ('en', 'es')),
    topics               text[]      NOT NULL DEFAULT '{}'
        CHECK (cardinality(topics) <= 10 AND char_length(array_to_string(topics, '')) <= 3600),
    words                text GENERATED ALWAYS AS (community_words(name, purpose, topics)) STORED,
    state                text        NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'ARCHIVED', 'FROZEN')),
    admin_id             bigint      NOT NULL REFERENCES account,
    rules_version        integer     NOT NULL DEFAULT 0,
    members              integer     NOT NULL DEFAULT 0 CHECK (members >= 0),
    founded_at           timestamptz NOT NULL,
    archived_at          timestamptz,
    checklist_dismissed_at timestamptz,
    version              integer     NOT NULL
);
CREATE INDEX community_newest ON community (id DESC);
CREATE INDEX community_largest ON community (members DESC, id DESC);
CREATE INDEX community_topics ON community USING gin (topics);
CREATE INDEX community_words ON community USING gin (words gin_trgm_ops);

-- Every address a community ever had; an address never passes to another community.
CREATE TABLE community_address (
    slug         text PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    community_id bigint NOT NULL REFERENCES community DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE community ADD CONSTRAINT community_slug FOREIGN KEY (slug) REFERENCES community_address
    DEFERRABLE INITIALLY DEFERRED;
CREATE UNIQUE INDEX community_current_slug ON community (slug);
CREATE INDEX community_address_community ON community_address (community_id);

-- A deleted rule keeps its row (position is null), because decisions cite it.
CREATE TABLE rule (
    id           bigint PRIMARY KEY,
    community_id bigint   NOT NULL REFERENCES community,
    position     smallint CHECK (position BETWEEN 1 AND 10),
    text         text     NOT NULL CHECK (char_length(text) BETWEEN 1 AND 720),
    explanation  text     NOT NULL DEFAULT '' CHECK (char_length(explanation) <= 1920),
    revision     integer  NOT NULL DEFAULT 1,
    version      integer  NOT NULL,
    CONSTRAINT rule_position UNIQUE (community_id, position) DEFERRABLE INITIALLY DEFERRED
);

-- What changed in the rules, one row a change: what a member is shown before accepting them anew.
CREATE TABLE rule_change (
    community_id  bigint      NOT NULL REFERENCES community,
    rules_version integer     NOT NULL,
    rule_id       bigint      NOT NULL REFERENCES rule,
    kind          text        NOT NULL CHECK (kind IN ('ADDED', 'EDITED', 'DELETED')),
    text_before   text,
    text_after    text,
    explanation_before text,
    explanation_after text,
    changed_by    bigint      NOT NULL REFERENCES account,
    at            timestamptz NOT NULL,
    PRIMARY KEY (community_id, rules_version, rule_id)
);

CREATE TABLE community_application (
    id           bigint PRIMARY KEY,
    account_id   bigint      NOT NULL REFERENCES account,
    name         text        NOT NULL CHECK (char_length(name) BETWEEN 3 AND 360),
    purpose      text        NOT NULL CHECK (char_length(purpose) <= 1920),
    motivation   text        NOT NULL CHECK (char_length(motivation) <= 6000),
    language     text        NOT NULL CHECK (language IN ('en', 'es')),
    state        text        NOT NULL CHECK (state IN ('PENDING', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
    applied_at   timestamptz NOT NULL,
    decided_by   bigint REFERENCES account,
    decided_at   timestamptz,
    reason       text        NOT NULL DEFAULT '' CHECK (char_length(reason) <= 3360),
    community_id bigint REFERENCES community,
    version      integer     NOT NULL
);
CREATE UNIQUE INDEX community_application_pending ON community_application (account_id) WHERE state = 'PENDING';
CREATE INDEX community_application_queue ON community_application (state, id);
