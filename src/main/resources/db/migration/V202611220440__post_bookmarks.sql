-- What an account keeps for itself; nobody else ever reads it. A post that cannot be read any more keeps its bookmark.
CREATE TABLE bookmark (
    account_id bigint NOT NULL REFERENCES account,
    post_id    bigint NOT NULL REFERENCES post,
    id         bigint NOT NULL,
    PRIMARY KEY (account_id, post_id)
);
CREATE INDEX bookmark_newest ON bookmark (account_id, id DESC);
