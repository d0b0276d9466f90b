ALTER TABLE media_image
    DROP CONSTRAINT media_image_purpose_check,
    ADD CONSTRAINT media_image_purpose_check
        CHECK (purpose IN ('POST', 'AVATAR', 'COVER', 'EMBLEM', 'BANNER'));

-- What a community has chosen, and what is shown of it: nothing while it is frozen.
ALTER TABLE community
    ADD COLUMN emblem_id bigint REFERENCES media_image,
    ADD COLUMN banner_id bigint REFERENCES media_image,
    ADD COLUMN emblem    bigint GENERATED ALWAYS AS (CASE WHEN state <> 'FROZEN' THEN emblem_id END) STORED,
    ADD COLUMN banner    bigint GENERATED ALWAYS AS (CASE WHEN state <> 'FROZEN' THEN banner_id END) STORED;
CREATE UNIQUE INDEX community_emblem ON community (emblem_id) WHERE emblem_id IS NOT NULL;
CREATE UNIQUE INDEX community_banner ON community (banner_id) WHERE banner_id IS NOT NULL;
