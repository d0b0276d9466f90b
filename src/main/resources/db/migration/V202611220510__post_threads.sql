-- How an author goes on after a post is found in one step among any number of answers, and who passed a post on by itself.
CREATE INDEX post_continued ON post (reply_to_id, author_id, id) WHERE reply_to_id IS NOT NULL;
CREATE INDEX post_quote ON post (quote_of_id, id DESC) WHERE quote_of_id IS NOT NULL;
CREATE INDEX repost_post ON repost (post_id, id DESC);
