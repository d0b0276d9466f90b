-- Somebody may report a person in each community that the person disturbs, and as such; each waits for its own answer.
DROP INDEX report_open;
CREATE UNIQUE INDEX report_open ON report (reporter_id, subject_kind, subject_id, coalesce(community_id, 0))
    WHERE answered_at IS NULL;
