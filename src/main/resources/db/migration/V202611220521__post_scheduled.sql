-- A draft with a time is posted then. try_at is when it is tried next, which slow mode and failures put off; publish_at is
-- what its author chose, in the zone it was chosen in.
ALTER TABLE kept_draft
    ADD COLUMN publish_at timestamptz,
    ADD COLUMN zone       text CHECK (char_length(zone) <= 64),
    ADD COLUMN try_at     timestamptz,
    ADD COLUMN attempts   smallint NOT NULL DEFAULT 0,
    ADD CHECK ((publish_at IS NULL) = (zone IS NULL) AND (publish_at IS NULL) = (try_at IS NULL)),
    ADD CHECK (publish_at IS NULL OR refusal IS NULL);
CREATE INDEX kept_draft_due ON kept_draft (try_at, id) WHERE try_at IS NOT NULL;
CREATE INDEX kept_draft_later ON kept_draft (account_id, publish_at, id) WHERE publish_at IS NOT NULL;
