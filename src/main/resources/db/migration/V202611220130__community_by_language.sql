-- The largest in a language, without looking at all the others.
CREATE INDEX community_by_language ON community (language, members DESC, id DESC) WHERE state = 'ACTIVE';
