-- A post may show another one that it quotes. What answers another post shows it anyway, and quotes none.
ALTER TABLE post
    ADD COLUMN quote_of_id bigint REFERENCES post,
    ADD COLUMN quotes      integer NOT NULL DEFAULT 0 CHECK (quotes >= 0),
    ADD CHECK (quote_of_id <> id),
    ADD CHECK (reply_to_id IS NULL OR quote_of_id IS NULL);

-- From now on only what is shown is counted: what was hidden was counted until today.
UPDATE post
SET replies = (SELECT count(*) FROM post answer
               WHERE answer.reply_to_id = post.id AND answer.deleted_at IS NULL AND NOT answer.hidden)
WHERE id IN (SELECT reply_to_id FROM post hidden WHERE hidden.hidden AND hidden.deleted_at IS NULL);
