package social.plaza.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.account.AccountCard;
import social.plaza.account.Accounts;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.post.PostReading;
import social.plaza.post.Posts;
import social.plaza.post.Posts.PostFacts;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.TextRules;

/** Takes reports and brings each to the desks that answer it. */
@Component
public class Reports {

    /** More in 24 hours are refused. */
    public static final int A_DAY = 20;

    /** The most graphemes that a reporter may add. */
    public static final int MOST_DETAIL = 500;

    private static final ReportPolicy POLICY = new ReportPolicy();

    private final JdbcClient jdbc;
    private final Communities communities;
    private final Accounts accounts;
    private final Posts posts;
    private final PostReading reading;
    private final CaseFile file;
    private final Clock clock;

    Reports(
            JdbcClient jdbc,
            Communities communities,
            Accounts accounts,
            Posts posts,
            PostReading reading,
            CaseFile file,
            Clock clock) {
        this.jdbc = jdbc;
        this.communities = communities;
        this.accounts = accounts;
        this.posts = posts;
        this.reading = reading;
        this.file = file;
        this.clock = clock;
    }

    /** Something that this actor may report; what the actor cannot see is not found. */
    public Reportable offer(Actor by, Reported subject) {
        Reportable reportable = switch (subject.kind()) {
            case POST -> post(by, new PostId(subject.id()));
            case ACCOUNT -> account(by, subject);
            case COMMUNITY -> community(by, subject);
        };
        POLICY.canReport(by, responsible(reportable)).orRefuse();
        return reportable;
    }

    private static @Nullable AccountId responsible(Reportable reportable) {
        CommunityView place = reportable.place();
        return reportable.subject().kind() == Reported.Kind.COMMUNITY && place != null
                ? place.adminId()
                : reportable.account();
    }

    private Reportable post(Actor by, PostId id) {
        if (reading.one(by, id).isEmpty()) {
            throw new NotFound();
        }
        PostFacts facts = posts.facts(id);
        CommunityId community = facts.community();
        return new Reportable(
                Reported.post(id),
                community == null ? null : communities.view(community),
                accounts.card(facts.author()),
                facts.body(),
                community != null,
                waits(by, Reported.post(id)));
    }

    private Reportable account(Actor by, Reported subject) {
        AccountId id = new AccountId(subject.id());
        CommunityId community = subject.place();
        AccountCard card = accounts.card(id);
        String bio = jdbc.sql("SELECT bio FROM account WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        return new Reportable(
                subject,
                community == null ? null : communities.view(community),
                card,
                "%s (@%s)%n%s".formatted(card.displayName(), card.handle(), bio).strip(),
                community != null,
                waits(by, subject));
    }

    private Reportable community(Actor by, Reported subject) {
        CommunityView community = communities.view(new CommunityId(subject.id()));
        String text = "%s%n%s".formatted(community.name(), community.purpose());
        return new Reportable(subject, community, null, text, false, waits(by, subject));
    }

    private boolean waits(Actor by, Reported subject) {
        AccountId reporter = by.id();
        return reporter != null
                && jdbc.sql("""
                                SELECT EXISTS (SELECT FROM report WHERE reporter_id = ? AND subject_kind = ?
                                               AND subject_id = ? AND answered_at IS NULL)""")
                        .params(reporter.value(), subject.kind().name(), subject.id())
                        .query(Boolean.class)
                        .single();
    }

    /**
     * Reports to the community's team, or to platform staff where there is none or the person runs it; a norm to both.
     * {@link AlreadyReported}, {@link TooManyReports}, {@link RuleGone}.
     *
     * @param detail up to {@link #MOST_DETAIL} graphemes, may be empty
     */
    @Transactional
    public void report(Actor by, Reported subject, Complaint complaint, @Nullable String detail) {
        String words = TextRules.TEXT.require(detail, 0, MOST_DETAIL);
        Reportable reportable = offer(by, subject);
        Cause cause = cause(complaint, reportable).orElseThrow(RuleGone::new);
        oneAtATime(by, reportable.place());
        if (waits(by, subject)) {
            throw new AlreadyReported();
        }
        if (lately(by) >= A_DAY) {
            throw new TooManyReports(A_DAY);
        }
        file.receive(store(by, reportable, cause, words), by.account(), reportable, cause);
    }

    private static Optional<Cause> cause(Complaint complaint, Reportable reportable) {
        return switch (complaint) {
            case Complaint.OfConcern(Concern concern) -> Optional.of(Cause.of(concern));
            case Complaint.OfRule(long id) -> {
                CommunityView place = reportable.place();
                yield place == null || !reportable.rules()
                        ? Optional.empty()
                        : place.rule(id).map(Cause::of);
            }
        };
    }

    /** Limits and numbers count rows, so reports in one place, and of one person, are taken one after the other. */
    private void oneAtATime(Actor by, @Nullable CommunityView place) {
        if (place != null) {
            communities.lock(place.id());
        }
        jdbc.sql("SELECT 1 FROM account WHERE id = ? FOR NO KEY UPDATE")
                .param(by.account().value())
                .query(Integer.class)
                .single();
    }

    private int lately(Actor by) {
        return jdbc.sql("SELECT count(*) FROM report WHERE reporter_id = ? AND reported_at > ?")
                .params(by.account().value(), Timestamp.from(now().minus(Duration.ofDays(1))))
                .query(Integer.class)
                .single();
    }

    private long store(Actor by, Reportable reportable, Cause cause, String detail) {
        long id = Ids.next();
        CommunityView place = reportable.place();
        Concern concern = cause.concern();
        jdbc.sql("""
                        INSERT INTO report (id, reporter_id, community_id, subject_kind, subject_id, rule_id, concern,
                                            ground, detail, reported_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.<@Nullable Object>asList(
                        id,
                        by.account().value(),
                        place == null ? null : place.id().value(),
                        reportable.subject().kind().name(),
                        reportable.subject().id(),
                        cause.ruleId(),
                        concern == null ? null : concern.name(),
                        cause.text(),
                        detail,
                        Timestamp.from(now())))
                .update();
        return id;
    }

    private Instant now() {
        return clock.instant();
    }
}
