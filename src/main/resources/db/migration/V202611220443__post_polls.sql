-- A question with a few answers, asked with a post. It closes by the clock; nothing happens then.
CREATE TABLE poll (
    post_id   bigint PRIMARY KEY REFERENCES post,
    closes_at timestamptz NOT NULL
);
CREATE TABLE poll_option (
    post_id  bigint   NOT NULL REFERENCES poll,
    position smallint NOT NULL CHECK (position BETWEEN 1 AND 4),
    text     text     NOT NULL CHECK (char_length(text) BETWEEN 1 AND 300),
    votes    integer  NOT NULL DEFAULT 0 CHECK (votes >= 0),
    PRIMARY KEY (post_id, position)
);
-- One vote an account and poll, never changed.
CREATE TABLE poll_vote (
    post_id    bigint   NOT NULL,
    account_id bigint   NOT NULL REFERENCES account,
    position   smallint NOT NULL,
    PRIMARY KEY (post_id, account_id),
    FOREIGN KEY (post_id, position) REFERENCES poll_option
);
