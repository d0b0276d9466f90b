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
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.media.ImageId;
import social.plaza.post.PostReading;
import social.plaza.post.PostView;
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

    private static final Duration DAY = Duration.ofDays(1);
    private static final ReportPolicy POLICY = new ReportPolicy();

    private final JdbcClient jdbc;
    private final Communities communities;
    private final Posts posts;
    private final PostReading reading;
    private final CaseFile file;
    private final Clock clock;

    Reports(JdbcClient jdbc, Communities communities, Posts posts, PostReading reading, CaseFile file, Clock clock) {
        this.jdbc = jdbc;
        this.communities = communities;
        this.posts = posts;
        this.reading = reading;
        this.file = file;
        this.clock = clock;
    }

    /** Something that this actor may report; what the actor cannot see is not found. */
    public Reportable offer(Actor by, Reported subject) {
        Reportable reportable = switch (subject.kind()) {
            case POST -> post(by, subject);
            case ACCOUNT -> account(by, subject);
            case COMMUNITY -> community(by, subject);
        };
        POLICY.canReport(by, reportable.responsible()).orRefuse();
        return reportable;
    }

    /** A hidden post has been dealt with, and is not found here by those either who still see it. */
    private Reportable post(Actor by, Reported subject) {
        PostId id = new PostId(subject.id());
        PostView post = reading.one(by, id)
                .filter(readable -> readable.hiding() == null)
                .orElseThrow(NotFound::new);
        PostFacts facts = posts.facts(id);
        CommunityId community = facts.community();
        return new Reportable(
                subject,
                community == null ? null : communities.view(community),
                new AccountCard(facts.author(), post.handle(), post.displayName(), post.avatar()),
                facts.body(),
                waitingSince(by, subject, community));
    }

    /** In a community only its members are reported. */
    private Reportable account(Actor by, Reported subject) {
        AccountId id = new AccountId(subject.id());
        CommunityId community = subject.place();
        CommunityView place = community == null ? null : communities.view(community);
        Instant waitingSince = waitingSince(by, subject, community);
        return jdbc.sql("""
                        SELECT handle, display_name, avatar, bio FROM account a
                        WHERE id = :id AND (:place = 0 OR EXISTS (
                            SELECT FROM membership m
                            WHERE m.community_id = :place AND m.account_id = a.id AND m.state = 'ACTIVE'))""")
                .param("id", id.value())
                .param("place", new Desk(community).key())
                .query((row, _) -> {
                    AccountCard card = new AccountCard(
                            id, row.getString("handle"), row.getString("display_name"), ImageId.read(row, "avatar"));
                    String text = card.displayName() + " (@" + card.handle() + ")\n" + row.getString("bio");
                    return new Reportable(subject, place, card, text.strip(), waitingSince);
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Reportable community(Actor by, Reported subject) {
        CommunityView community = communities.view(new CommunityId(subject.id()));
        String text = community.name() + "\n" + community.purpose();
        return new Reportable(subject, community, null, text.strip(), waitingSince(by, subject, community.id()));
    }

    private @Nullable Instant waitingSince(Actor by, Reported subject, @Nullable CommunityId place) {
        AccountId reporter = by.id();
        return reporter == null
                ? null
                : jdbc.sql("""
                                SELECT reported_at FROM report WHERE reporter_id = ? AND subject_kind = ?
                                AND subject_id = ? AND coalesce(community_id, 0) = ? AND answered_at IS NULL""")
                        .params(reporter.value(), subject.kind().name(), subject.id(), new Desk(place).key())
                        .query((row, _) -> row.getTimestamp("reported_at").toInstant())
                        .optional()
                        .orElse(null);
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
        lock(by, subject);
        Reportable reportable = offer(by, subject);
        Cause cause = Cause.of(complaint, reportable).orElseThrow(RuleGone::new);
        if (reportable.waitingSince() != null) {
            throw new AlreadyReported();
        }
        if (lately(by) >= A_DAY) {
            throw new TooManyReports(A_DAY);
        }
        file.receive(store(by, reportable, cause, words), by.account(), reportable, cause);
    }

    /**
     * Numbers are given and limits are kept by counting, so reports in one community, and then those of one person, are
     * taken one after the other.
     */
    private void lock(Actor by, Reported subject) {
        CommunityId place =
                subject.kind() == Reported.Kind.POST ? posts.communityOf(new PostId(subject.id())) : subject.place();
        if (place != null) {
            communities.lock(place);
        }
        jdbc.sql("SELECT 1 FROM account WHERE id = ? FOR NO KEY UPDATE")
                .param(by.account().value())
                .query(Integer.class)
                .single();
    }

    private int lately(Actor by) {
        return jdbc.sql("SELECT count(*) FROM report WHERE reporter_id = ? AND reported_at > ?")
                .params(by.account().value(), Timestamp.from(clock.instant().minus(DAY)))
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
                        Timestamp.from(clock.instant())))
                .update();
        return id;
    }
}
