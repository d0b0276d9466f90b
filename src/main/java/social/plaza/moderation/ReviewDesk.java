package social.plaza.moderation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditLog;
import social.plaza.community.Communities;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;

/**
 * Works on cases: decides, closes, opens again. A decision names the revision of the case that the person saw, and is
 * refused with {@link CaseChanged} where that is not the present one.
 */
@Component
public class ReviewDesk {

    private static final ReviewPolicy POLICY = new ReviewPolicy();

    private final Cases cases;
    private final CaseClosing closing;
    private final Moderation moderation;
    private final Communities communities;
    private final AuditLog log;
    private final JdbcClient jdbc;

    ReviewDesk(
            Cases cases,
            CaseClosing closing,
            Moderation moderation,
            Communities communities,
            AuditLog log,
            JdbcClient jdbc) {
        this.cases = cases;
        this.closing = closing;
        this.moderation = moderation;
        this.communities = communities;
        this.log = log;
        this.jdbc = jdbc;
    }

    /**
     * Decides about what the case is about; every part of the ruling, or none.
     *
     * @return the ids of the decisions
     */
    @Transactional
    public List<Long> decide(Actor by, CaseId id, int seen, Ruling ruling) {
        CaseView opened = opened(by, id, seen);
        return moderation.decide(by, opened.desk(), opened.reported(), ruling);
    }

    /** Nothing has to be done: later reports of the same text are answered with that. */
    @Transactional
    public void keep(Actor by, CaseId id, int seen, String reason) {
        close(by, opened(by, id, seen), CaseState.KEPT, Act.CASE_KEPT, "", reason);
    }

    /**
     * Staff have done what was to be done, at the account's own page or with the team.
     *
     * @param reason what was done
     */
    @Transactional
    public void settle(Actor by, CaseId id, int seen, String reason) {
        POLICY.canReadPlatform(by).orNotFound();
        close(by, opened(by, id, seen), CaseState.ACTED, Act.CASE_SETTLED, "", reason);
    }

    /**
     * Hands a community's case to platform staff, who answer its reports.
     *
     * @param norm what it breaks: staff do not judge a community's own rules
     * @param words what the team says to them
     */
    @Transactional
    public void escalate(Actor by, CaseId id, int seen, Norm norm, String words) {
        CaseView opened = opened(by, id, seen);
        if (opened.desk().platform()) {
            throw new NotFound();
        }
        closing.handOver(id, Reason.of(words).text());
        close(by, opened, CaseState.ESCALATED, Act.CASE_ESCALATED, Citation.NORM + norm.name(), words);
    }

    /** Undoes keeping, settling or handing over: the case waits again. Its reporters have their answer and get no other. */
    @Transactional
    public void reopen(Actor by, CaseId id, int seen) {
        CaseView closed = locked(by, id);
        Long entry = closingEntry(id);
        if (closed.open() || closed.revision() != seen || entry == null) {
            throw CaseChanged.decided();
        }
        if (closing.another(id)) {
            throw CaseChanged.reportedAgain();
        }
        if (closed.state() == CaseState.ESCALATED) {
            closing.takeBack(id);
        }
        closing.reopen(id);
        record(by, closed, Act.CASE_REOPENED, "", new Reason(""), entry);
    }

    private @Nullable Long closingEntry(CaseId id) {
        return jdbc.sql("SELECT closing_entry FROM review_case WHERE id = ?")
                .param(id.value())
                .query((row, number) -> row.getObject(1, Long.class))
                .list()
                .getFirst();
    }

    private CaseView opened(Actor by, CaseId id, int seen) {
        CaseView opened = locked(by, id);
        if (!opened.open()) {
            throw CaseChanged.decided();
        }
        if (opened.revision() != seen) {
            throw CaseChanged.reportedAgain();
        }
        return opened;
    }

    /**
     * Everything in the order in which all acts lock: the community where it stands, also for staff; the person's
     * membership, which whoever writes holds; the post; and the case, so that the second of two finds what the first did.
     */
    private CaseView locked(Actor by, CaseId id) {
        placeOf(id).ifPresent(communities::lock);
        jdbc.sql("""
                        SELECT 1 FROM membership m
                        JOIN review_case c ON c.place_id = m.community_id AND c.account_id = m.account_id
                        WHERE c.id = ? FOR NO KEY UPDATE OF m""").param(id.value()).query(Integer.class).optional();
        jdbc.sql("""
                        SELECT 1 FROM post p JOIN review_case c ON c.subject_kind = 'POST' AND c.subject_id = p.id
                        WHERE c.id = ? FOR NO KEY UPDATE OF p""").param(id.value()).query(Integer.class).optional();
        jdbc.sql("SELECT 1 FROM review_case WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(Integer.class)
                .single();
        return cases.view(by, id);
    }

    private Optional<CommunityId> placeOf(CaseId id) {
        return jdbc.sql("SELECT place_id FROM review_case WHERE id = ?")
                .param(id.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .optional()
                .orElseThrow(NotFound::new)
                .map(CommunityId::new);
    }

    private void close(Actor by, CaseView opened, CaseState outcome, Act act, String ground, String words) {
        Reason reason = opened.desk().platform() ? new Authority.OfPlatform(by).reason(words) : Reason.of(words);
        long entry = record(by, opened, act, ground, reason, null);
        closing.close(new CaseId(opened.id()), by.account(), outcome, entry);
    }

    private long record(Actor by, CaseView one, Act act, String ground, Reason reason, @Nullable Long undoes) {
        return log.append(new AuditEntry(
                one.desk().community(),
                by.account(),
                act,
                switch (one.kind()) {
                    case POST -> AuditEntry.Subject.POST;
                    case ACCOUNT -> AuditEntry.Subject.ACCOUNT;
                    case COMMUNITY -> AuditEntry.Subject.COMMUNITY;
                },
                one.subject(),
                Label.of(one.about(), one.snapshot()),
                ground,
                reason.text(),
                undoes,
                one.id()));
    }
}
