-- How a community is posted in: how long its members wait between two posts, and whether they begin conversations.
ALTER TABLE community
    ADD COLUMN slow_mode text NOT NULL DEFAULT 'OFF'
        CHECK (slow_mode IN ('OFF', 'ONE', 'FIVE', 'FIFTEEN', 'SIXTY')),
    ADD COLUMN team_begins boolean NOT NULL DEFAULT false;

-- When a member last posted in a community in slow mode; kept though the post be deleted, so that nobody gains by it.
CREATE TABLE slow_step (
    community_id bigint      NOT NULL REFERENCES community,
    account_id   bigint      NOT NULL REFERENCES account,
    last_at      timestamptz NOT NULL,
    PRIMARY KEY (community_id, account_id)
);
