-- What stands first: at most one post of each community, and one of each account that it said to its followers.
CREATE TABLE community_pin (
    community_id bigint PRIMARY KEY REFERENCES community,
    post_id      bigint      NOT NULL REFERENCES post,
    pinned_by    bigint      NOT NULL REFERENCES account,
    pinned_at    timestamptz NOT NULL
);
CREATE TABLE profile_pin (
    account_id bigint PRIMARY KEY REFERENCES account,
    post_id    bigint      NOT NULL REFERENCES post,
    pinned_at  timestamptz NOT NULL
);
