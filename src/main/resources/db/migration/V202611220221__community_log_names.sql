-- Whether everybody may read in the log who of the team acted.
ALTER TABLE community ADD COLUMN log_names_team boolean NOT NULL DEFAULT false;
