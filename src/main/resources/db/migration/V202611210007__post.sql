-- community_id null: for the author's followers. Replies inherit the audience of what they answer.
CREATE TABLE post (
    id              bigint PRIMARY KEY,
    author_id       bigint      NOT NULL REFERENCES account,
    community_id    bigint REFERENCES community,
    body            text        NOT NULL CHECK (char_length(body) BETWEEN 1 AND 4000),
    reply_to_id     bigint REFERENCES post,
    conversation_id bigint      NOT NULL,
    created_at      timestamptz NOT NULL,
    deleted_at      timestamptz,
    hidden          boolean     NOT NULL DEFAULT false,
    likes           integer     NOT NULL DEFAULT 0 CHECK (likes >= 0),
    replies         integer     NOT NULL DEFAULT 0 CHECK (replies >= 0),
    version         integer     NOT NULL
);
-- Hidden posts stand in these too: their authors and the community's team still see them.
CREATE INDEX post_community ON post (community_id, id DESC) WHERE reply_to_id IS NULL AND deleted_at IS NULL;
CREATE INDEX post_author_followers ON post (author_id, id DESC)
    WHERE community_id IS NULL AND reply_to_id IS NULL AND deleted_at IS NULL;
CREATE INDEX post_author ON post (author_id, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX post_author_community ON post (author_id, community_id, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX post_conversation ON post (conversation_id, id);
CREATE INDEX post_reply ON post (reply_to_id, id) WHERE reply_to_id IS NOT NULL;

-- Why a post is hidden; post.hidden is true while at least one of its hidings has not ended.
CREATE TABLE hiding (
    id         bigint PRIMARY KEY,
    post_id    bigint      NOT NULL REFERENCES post,
    hidden_by  bigint      NOT NULL REFERENCES account,
    hidden_at  timestamptz NOT NULL,
    ground     text        NOT NULL,
    reason     text        NOT NULL DEFAULT '' CHECK (char_length(reason) <= 3360),
    removal_id bigint,
    ended_at   timestamptz,
    ended_by   bigint REFERENCES account,
    version    integer     NOT NULL
);
CREATE INDEX hiding_post ON hiding (post_id) WHERE ended_at IS NULL;
CREATE INDEX hiding_removal ON hiding (removal_id) WHERE removal_id IS NOT NULL AND ended_at IS NULL;
-- A moderator's own hiding stands at most once; the hiding by a removal may stand beside it.
CREATE UNIQUE INDEX hiding_open_decision ON hiding (post_id) WHERE ended_at IS NULL AND removal_id IS NULL;

CREATE TABLE post_like (
    post_id    bigint      NOT NULL REFERENCES post,
    account_id bigint      NOT NULL REFERENCES account,
    at         timestamptz NOT NULL,
    PRIMARY KEY (post_id, account_id)
);

CREATE TABLE post_hashtag (
    tag     text   NOT NULL,
    post_id bigint NOT NULL REFERENCES post,
    PRIMARY KEY (tag, post_id)
);
