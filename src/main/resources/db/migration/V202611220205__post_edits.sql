-- What a post said before its author changed it; kept and shown.
CREATE TABLE post_edit (
    id        bigint PRIMARY KEY,
    post_id   bigint      NOT NULL REFERENCES post,
    body      text        NOT NULL,
    edited_at timestamptz NOT NULL
);
CREATE INDEX post_edit_post ON post_edit (post_id, id DESC);
ALTER TABLE post ADD COLUMN edited_at timestamptz;
