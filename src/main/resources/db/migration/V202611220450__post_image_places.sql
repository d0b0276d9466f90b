-- A community's pictures are found without reading its other posts.
ALTER TABLE post_image ADD COLUMN community_id bigint REFERENCES community;
UPDATE post_image SET community_id = (SELECT community_id FROM post WHERE post.id = post_id);
CREATE INDEX post_image_community ON post_image (community_id, post_id DESC) WHERE position = 1;
