-- LOOSE: uploaded and used nowhere yet, forgotten after a day. KEPT: in use. GONE: shown to nobody, files to be removed.
CREATE TABLE media_image (
    id       bigint PRIMARY KEY,
    owner_id bigint      NOT NULL REFERENCES account,
    purpose  text        NOT NULL CHECK (purpose IN ('POST', 'AVATAR', 'COVER')),
    encoding text        NOT NULL CHECK (encoding IN ('JPEG', 'PNG')),
    width    integer     NOT NULL CHECK (width > 0),
    height   integer     NOT NULL CHECK (height > 0),
    digest   text        NOT NULL CHECK (char_length(digest) = 64),
    state    text        NOT NULL CHECK (state IN ('LOOSE', 'KEPT', 'GONE')),
    since    timestamptz NOT NULL
);
CREATE INDEX media_image_unused ON media_image (since) WHERE state <> 'KEPT';
CREATE INDEX media_image_loose ON media_image (owner_id) WHERE state = 'LOOSE';
