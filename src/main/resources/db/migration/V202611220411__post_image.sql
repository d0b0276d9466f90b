CREATE TABLE post_image (
    post_id  bigint   NOT NULL REFERENCES post,
    position smallint NOT NULL CHECK (position BETWEEN 1 AND 4),
    image_id bigint   NOT NULL UNIQUE REFERENCES media_image,
    alt      text     NOT NULL CHECK (char_length(alt) <= 1000),
    PRIMARY KEY (post_id, position)
);
