-- Who claims a case lets go of the one claimed before.
CREATE INDEX review_case_claimed ON review_case (claimed_by) WHERE claimed_by IS NOT NULL;
