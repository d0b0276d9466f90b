-- When a poll is over, its author and who voted are told, some at a time: up to which account, and when all had been.
ALTER TABLE poll ADD COLUMN told_up_to bigint NOT NULL DEFAULT 0, ADD COLUMN told_at timestamptz;
CREATE INDEX poll_untold ON poll (closes_at, post_id) WHERE told_at IS NULL;
-- nobody is told of what was over long before
UPDATE poll SET told_at = closes_at WHERE closes_at <= now();
