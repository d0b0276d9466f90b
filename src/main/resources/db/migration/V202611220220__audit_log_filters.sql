-- What the log can be narrowed by. A rule's words may be longer than an index entry, so their digest is looked up.
CREATE INDEX audit_entry_act ON audit_entry (community_id, act, id DESC);
CREATE INDEX audit_entry_actor ON audit_entry (community_id, actor_id, id DESC) WHERE actor_id IS NOT NULL;
CREATE INDEX audit_entry_subject ON audit_entry (community_id, subject_kind, subject_id);
CREATE INDEX audit_entry_ground ON audit_entry (community_id, md5(ground), id DESC) WHERE ground <> '';
CREATE INDEX audit_entry_time ON audit_entry (community_id, at);
CREATE INDEX audit_entry_reference ON audit_entry (reference_id) WHERE reference_id IS NOT NULL;
