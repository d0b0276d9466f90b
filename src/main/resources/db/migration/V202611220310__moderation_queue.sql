-- The next page of the most pressing cases begins in the index, however many have the same priority.
CREATE INDEX review_case_pressing ON review_case (coalesce(community_id, 0), priority, (-id)) WHERE state = 'OPEN';
DROP INDEX review_case_priority;

-- What names a rule or norm is found without reading every report.
CREATE INDEX report_rule ON report (rule_id) WHERE rule_id IS NOT NULL;
CREATE INDEX report_norm ON report (ground, community_id) WHERE rule_id IS NULL;
