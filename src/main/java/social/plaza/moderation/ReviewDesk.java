package social.plaza.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.account.AccountCard;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditLog;
import social.plaza.community.Communities;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;

/**
 * Works on cases: claims, decides, opens again. A decision names the revision of the case that the person saw, and is
 * refused with {@link CaseChanged} where that is not the present one.
 */
@Component
public class ReviewDesk {

    /** A claim that nobody renews or ends is over after this time. */
    public static final Duration CLAIM = Duration.ofMinutes(10);

    private static final int LABEL_LENGTH = 80;
    private static final ReviewPolicy POLICY = new ReviewPolicy();

    private final Cases cases;
    private final CaseFile file;
    private final Moderation moderation;
    private final Communities communities;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewDesk(
            Cases cases,
            CaseFile file,
            Moderation moderation,
            Communities communities,
            AuditLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.file = file;
        this.moderation = moderation;
        this.communities = communities;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Says to others that the actor looks at the case, for {@link #CLAIM}; whoever claims next takes it over. */
    @Transactional
    public void claim(Actor by, CaseId id) {
        cases.view(by, id);
        jdbc.sql("UPDATE review_case SET claimed_by = ?, claimed_until = ? WHERE id = ? AND state = 'OPEN'")
                .params(by.account().value(), Timestamp.from(clock.instant().plus(CLAIM)), id.value())
                .update();
    }

    /** Ends the actor's own claim. */
    @Transactional
    public void release(Actor by, CaseId id) {
        cases.view(by, id);
        jdbc.sql("UPDATE review_case SET claimed_by = NULL, claimed_until = NULL WHERE id = ? AND claimed_by = ?")
                .params(id.value(), by.account().value())
                .update();
    }

    /** Nothing has to be done: later reports of the same text are answered with that. */
    @Transactional
    public void keep(Actor by, CaseId id, int seen, String reason) {
        close(by, opened(by, id, seen), CaseState.KEPT, Act.CASE_KEPT, Reason.of(reason));
    }

    /**
     * Staff have done what was to be done, at the account's own page or with the team.
     *
     * @param reason what was done
     */
    @Transactional
    public void settle(Actor by, CaseId id, int seen, String reason) {
        POLICY.canReadPlatform(by).orNotFound();
        close(by, opened(by, id, seen), CaseState.ACTED, Act.CASE_SETTLED, Reason.of(reason));
    }

    /**
     * Hides the post that the case is about.
     *
     * @return the decision's id
     */
    @Transactional
    public long hide(Actor by, CaseId id, int seen, Ground ground, String reason) {
        CaseView opened = opened(by, id, seen);
        if (opened.kind() != Reported.Kind.POST) {
            throw new NotFound();
        }
        return moderation.hide(by, new PostId(opened.subject()), ground, reason);
    }

    /**
     * Removes the person whom the case is about from the community.
     *
     * @param until null for until reinstated
     * @return the decision's id
     */
    @Transactional
    public long remove(Actor by, CaseId id, int seen, Ground ground, @Nullable Instant until, String reason) {
        CaseView opened = opened(by, id, seen);
        if (opened.community() == null || opened.about() == null) {
            throw new NotFound();
        }
        long decision =
                moderation.remove(by, opened.community().id(), opened.about().id(), ground, until, reason);
        file.close(deskOf(opened), opened.kind(), opened.subject(), by.account(), CaseState.ACTED);
        return decision;
    }

    /** A case that was kept waits again; its reporters have their answer and get no other. */
    @Transactional
    public void reopen(Actor by, CaseId id, int seen) {
        CaseView closed = locked(by, id);
        if (closed.state() != CaseState.KEPT || closed.revision() != seen) {
            throw CaseChanged.decided();
        }
        if (otherWaits(closed)) {
            throw CaseChanged.reportedAgain();
        }
        jdbc.sql("""
                        UPDATE review_case SET state = 'OPEN', closed_by = NULL, closed_at = NULL,
                                               revision = revision + 1 WHERE id = ?""").param(id.value()).update();
        record(by, closed, Act.CASE_REOPENED, new Reason(""));
    }

    /** Reports by this number stay unheard in the community from now on, or are heard again. */
    @Transactional
    public void mute(Actor by, CaseId id, int reporter, boolean muted) {
        CaseView seen = cases.view(by, id);
        CommunityId community = deskOf(seen).community();
        if (community == null) {
            throw new NotFound();
        }
        int found = jdbc.sql("UPDATE reporter SET muted_at = ?, muted_by = ? WHERE community_id = ? AND number = ?")
                .params(Arrays.<@Nullable Object>asList(
                        muted ? Timestamp.from(clock.instant()) : null,
                        muted ? by.account().value() : null,
                        community.value(),
                        reporter))
                .update();
        if (found == 0) {
            throw new NotFound();
        }
    }

    private boolean otherWaits(CaseView one) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM review_case WHERE coalesce(community_id, 0) = ?
                                       AND subject_kind = ? AND subject_id = ? AND state = 'OPEN')""")
                .params(deskOf(one).key(), one.kind().name(), one.subject())
                .query(Boolean.class)
                .single();
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

    /** The community first, as for every decision; then the case, so that the second of two finds what the first did. */
    private CaseView locked(Actor by, CaseId id) {
        CommunityId community = cases.deskOf(id).community();
        if (community != null) {
            communities.lock(community);
        }
        jdbc.sql("SELECT 1 FROM review_case WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(Integer.class)
                .single();
        return cases.view(by, id);
    }

    private void close(Actor by, CaseView opened, CaseState outcome, Act act, Reason reason) {
        file.close(deskOf(opened), opened.kind(), opened.subject(), by.account(), outcome);
        record(by, opened, act, reason);
    }

    private void record(Actor by, CaseView one, Act act, Reason reason) {
        log.append(new AuditEntry(
                deskOf(one).community(),
                by.account(),
                act,
                switch (one.kind()) {
                    case POST -> AuditEntry.Subject.POST;
                    case ACCOUNT -> AuditEntry.Subject.ACCOUNT;
                    case COMMUNITY -> AuditEntry.Subject.COMMUNITY;
                },
                one.subject(),
                label(one),
                "",
                reason.text(),
                null,
                one.id()));
    }

    private static String label(CaseView one) {
        AccountCard about = one.about();
        String text = one.snapshot();
        String start = text.codePointCount(0, text.length()) <= LABEL_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LABEL_LENGTH)) + "…";
        return about == null ? start : "@" + about.handle() + ": " + start;
    }

    private static Desk deskOf(CaseView one) {
        return new Desk(one.community() == null ? null : one.community().id());
    }
}
