-- What people say is wrong. A report stands open until the desks that received it have answered; then its reporter is
-- told the outcome, once.
CREATE TABLE report (
    id            bigint PRIMARY KEY,
    reporter_id   bigint      NOT NULL REFERENCES account,
    community_id  bigint REFERENCES community,
    subject_kind  text        NOT NULL CHECK (subject_kind IN ('POST', 'ACCOUNT', 'COMMUNITY')),
    subject_id    bigint      NOT NULL,
    rule_id       bigint REFERENCES rule,
    concern       text        CHECK (concern IN ('VIOLENCE', 'HARASSMENT', 'HATE', 'PRIVATE_INFORMATION', 'SPAM',
                                                 'IMPERSONATION', 'MISLEADING_MEDIA', 'INTELLECTUAL_PROPERTY')),
    ground        text        NOT NULL,
    detail        text        NOT NULL DEFAULT '' CHECK (char_length(detail) <= 6000),
    reported_at   timestamptz NOT NULL,
    outcome       text        CHECK (outcome IN ('ACTED', 'KEPT')),
    answered_at   timestamptz,
    CHECK ((outcome IS NULL) = (answered_at IS NULL))
);
CREATE UNIQUE INDEX report_open ON report (reporter_id, subject_kind, subject_id) WHERE answered_at IS NULL;
CREATE INDEX report_reporter ON report (reporter_id, reported_at);

-- Reports of one subject that wait at one desk: a community's team, or, where community_id is null, platform staff.
-- What was reported is kept as it read then, and survives its edits and its end.
CREATE TABLE review_case (
    id             bigint PRIMARY KEY,
    community_id   bigint REFERENCES community,
    place_id       bigint REFERENCES community,
    subject_kind   text        NOT NULL CHECK (subject_kind IN ('POST', 'ACCOUNT', 'COMMUNITY')),
    subject_id     bigint      NOT NULL,
    account_id     bigint REFERENCES account,
    snapshot       text        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('OPEN', 'ACTED', 'KEPT', 'ESCALATED')),
    opened_at      timestamptz NOT NULL,
    reporters      integer     NOT NULL CHECK (reporters >= 0),
    severity       smallint    NOT NULL,
    priority       integer     GENERATED ALWAYS AS (severity * 10 + least(reporters, 99)) STORED,
    revision       integer     NOT NULL DEFAULT 0,
    claimed_by     bigint REFERENCES account,
    claimed_until  timestamptz,
    closed_by      bigint REFERENCES account,
    closed_at      timestamptz,
    closing_entry  bigint REFERENCES audit_entry,
    edited_at      timestamptz,
    handover       text        NOT NULL DEFAULT '' CHECK (char_length(handover) <= 3360),
    CHECK ((state = 'OPEN') = (closed_at IS NULL)),
    CHECK ((claimed_by IS NULL) = (claimed_until IS NULL)),
    CHECK (community_id IS NULL OR community_id = place_id)
);
CREATE UNIQUE INDEX review_case_open ON review_case (coalesce(community_id, 0), subject_kind, subject_id)
    WHERE state = 'OPEN';
CREATE INDEX review_case_priority ON review_case (coalesce(community_id, 0), priority DESC, id) WHERE state = 'OPEN';
CREATE INDEX review_case_date ON review_case (coalesce(community_id, 0), id DESC);
CREATE INDEX review_case_closed ON review_case (coalesce(community_id, 0), state, id DESC) WHERE state <> 'OPEN';
CREATE INDEX review_case_edited ON review_case (coalesce(community_id, 0), id DESC) WHERE edited_at IS NOT NULL;
CREATE INDEX review_case_subject ON review_case (subject_kind, subject_id, id DESC);
CREATE INDEX review_case_account ON review_case (account_id, id DESC);

CREATE TABLE case_report (
    case_id   bigint NOT NULL REFERENCES review_case,
    report_id bigint NOT NULL REFERENCES report,
    handed_over boolean NOT NULL DEFAULT false,
    PRIMARY KEY (case_id, report_id)
);
CREATE INDEX case_report_report ON case_report (report_id);

-- What a community's team knows of a reporter: a number, the same each time, by which one that abuses can be muted.
CREATE TABLE reporter (
    community_id bigint  NOT NULL REFERENCES community,
    account_id   bigint  NOT NULL REFERENCES account,
    number       integer NOT NULL,
    muted_at     timestamptz,
    muted_by     bigint REFERENCES account,
    PRIMARY KEY (community_id, account_id),
    UNIQUE (community_id, number),
    CHECK ((muted_at IS NULL) = (muted_by IS NULL))
);

ALTER TABLE decision ADD COLUMN case_id bigint REFERENCES review_case;
CREATE INDEX decision_case ON decision (case_id) WHERE case_id IS NOT NULL;
