-- What an account has chosen, and what is shown of it: nothing while it is suspended.
ALTER TABLE account
    ADD COLUMN avatar_id bigint REFERENCES media_image,
    ADD COLUMN cover_id  bigint REFERENCES media_image,
    ADD COLUMN avatar    bigint GENERATED ALWAYS AS (CASE WHEN standing <> 'SUSPENDED' THEN avatar_id END) STORED,
    ADD COLUMN cover     bigint GENERATED ALWAYS AS (CASE WHEN standing <> 'SUSPENDED' THEN cover_id END) STORED;
CREATE UNIQUE INDEX account_avatar ON account (avatar_id) WHERE avatar_id IS NOT NULL;
CREATE UNIQUE INDEX account_cover ON account (cover_id) WHERE cover_id IS NOT NULL;

-- What an owner has replaced counts with what is loose, until it is removed.
CREATE INDEX media_image_unused_of ON media_image (owner_id) WHERE state <> 'KEPT';
DROP INDEX media_image_loose;
