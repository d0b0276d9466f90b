package social.plaza.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditEntry.Subject;
import social.plaza.audit.AuditLog;
import social.plaza.community.CommunityApplication.State;
import social.plaza.community.Founding.Prospect;
import social.plaza.community.Founding.Way;
import social.plaza.media.ImageId;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.Slice;
import social.plaza.shared.Submissions;

/** Applications to found a community: made by eligible accounts that belong nowhere, answered by staff with a reason. */
@Component
public class Applications {

    /** What became of an application or of its approval. */
    public sealed interface Outcome {

        record Done() implements Outcome {}

        /** The account may not found, or founds without applying. */
        record NotNow(Prospect prospect) implements Outcome {}
    }

    private static final String SELECT = """
            SELECT p.*, a.handle, a.display_name, a.avatar, a.counted_from, a.email_verified_at IS NOT NULL AS verified,
                d.handle AS decider, c.slug,
                (SELECT count(*) FROM community_application e WHERE e.account_id = p.account_id AND e.id < p.id) AS earlier
            FROM community_application p JOIN account a ON a.id = p.account_id
                LEFT JOIN account d ON d.id = p.decided_by LEFT JOIN community c ON c.id = p.community_id
            """;

    private final CommunityApplicationRepository applications;
    private final Founding founding;
    private final Foundry foundry;
    private final AuditLog log;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final CommunityPolicy policy = new CommunityPolicy();

    Applications(
            CommunityApplicationRepository applications,
            Founding founding,
            Foundry foundry,
            AuditLog log,
            Submissions submissions,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.applications = applications;
        this.founding = founding;
        this.foundry = foundry;
        this.log = log;
        this.submissions = submissions;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The account's last application. */
    @Transactional(readOnly = true)
    public Optional<ApplicationView> latest(AccountId applicant) {
        return jdbc.sql(SELECT + "WHERE p.account_id = ? ORDER BY p.id DESC LIMIT 1")
                .param(applicant.value())
                .query(Applications::view)
                .optional();
    }

    /** Asks staff to found a community; one application at a time. */
    @Transactional
    public Outcome apply(
            Actor actor,
            @Nullable String submission,
            CommunityName name,
            Purpose purpose,
            Motivation motivation,
            String language) {
        policy.canApply(actor).orRefuse();
        AccountId applicant = actor.account();
        Prospect prospect = founding.prospect(applicant);
        if (prospect.way() != Way.APPLICATION) {
            return new Outcome.NotNow(prospect);
        }
        String contents = name + "\n" + purpose + "\n" + motivation;
        submissions.once(
                applicant,
                submission,
                contents,
                () -> save(new CommunityApplication(applicant, name, purpose, motivation, language, clock.instant()))
                        .id()
                        .toString());
        return new Outcome.Done();
    }

    /** The applicant changes their mind; {@code NotFound} for everybody else. */
    @Transactional
    public void withdraw(Actor actor, ApplicationId id) {
        CommunityApplication application = applications
                .findById(id)
                .filter(one -> actor.is(one.applicant()))
                .orElseThrow(NotFound::new);
        application.withdraw(clock.instant());
    }

    /** The staff's queue, those who wait longest first. */
    @Transactional(readOnly = true)
    public Slice<ApplicationView> pending(Actor staff, @Nullable String after) {
        policy.canDecideApplications(staff).orNotFound();
        Cursor cursor = Cursor.decode(after);
        long id = cursor.equals(Cursor.TOP) ? 0 : cursor.id();
        return slice(jdbc.sql(SELECT + "WHERE p.state = 'PENDING' AND p.id > ? ORDER BY p.id LIMIT ?")
                .params(id, Slice.FETCH));
    }

    /** The queue from this application on. */
    @Transactional(readOnly = true)
    public Slice<ApplicationView> pendingFrom(Actor staff, ApplicationId first) {
        return pending(staff, Cursor.at(first.value() - 1).encoded());
    }

    /** What staff have answered, newest first. */
    @Transactional(readOnly = true)
    public Slice<ApplicationView> decided(Actor staff, @Nullable String after) {
        policy.canDecideApplications(staff).orNotFound();
        return slice(
                jdbc.sql(SELECT + "WHERE p.state IN ('APPROVED', 'DECLINED') AND p.id < ? ORDER BY p.id DESC LIMIT ?")
                        .params(Cursor.decode(after).id(), Slice.FETCH));
    }

    /** Founds the community, if its founder is still eligible. */
    @Transactional
    public Outcome approve(Actor staff, ApplicationId id, StaffReason reason) {
        CommunityApplication application = locked(staff, id);
        application.requirePending();
        Prospect prospect = founding.prospect(application.applicant());
        if (prospect.way() == Way.NONE) {
            return new Outcome.NotNow(prospect);
        }
        Community community = foundry.found(application.applicant(), application.proposal());
        application.approve(staff.account(), reason, community.id(), clock.instant());
        answer(staff, application, Act.APPLICATION_APPROVED, reason);
        events.publishEvent(new ApplicationDecided(id.value(), application.applicant(), community.id()));
        return new Outcome.Done();
    }

    @Transactional
    public void decline(Actor staff, ApplicationId id, StaffReason reason) {
        CommunityApplication application = locked(staff, id);
        application.decline(staff.account(), reason, clock.instant());
        answer(staff, application, Act.APPLICATION_DECLINED, reason);
        events.publishEvent(new ApplicationDecided(id.value(), application.applicant(), null));
    }

    private CommunityApplication locked(Actor staff, ApplicationId id) {
        policy.canDecideApplications(staff).orNotFound();
        return applications.findById(id).orElseThrow(NotFound::new);
    }

    private CommunityApplication save(CommunityApplication application) {
        try {
            return applications.saveAndFlush(application);
        } catch (DataIntegrityViolationException second) {
            throw new ApplicationPending();
        }
    }

    private void answer(Actor staff, CommunityApplication application, Act act, StaffReason reason) {
        applications.saveAndFlush(application);
        log.append(AuditEntry.of(
                null,
                staff.account(),
                act,
                Subject.APPLICATION,
                application.id().value(),
                application.name(),
                reason.value()));
    }

    private static Slice<ApplicationView> slice(JdbcClient.StatementSpec query) {
        return Slice.of(
                query.query(Applications::view).list(),
                row -> Cursor.at(row.id().value()));
    }

    private static ApplicationView view(ResultSet row, int number) throws SQLException {
        return new ApplicationView(
                new ApplicationId(row.getLong("id")),
                row.getString("handle"),
                row.getString("display_name"),
                ImageId.read(row, "avatar"),
                row.getTimestamp("counted_from").toInstant(),
                row.getBoolean("verified"),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("motivation"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("applied_at").toInstant(),
                row.getString("decider"),
                instant(row.getTimestamp("decided_at")),
                row.getString("reason"),
                row.getString("slug"),
                row.getInt("earlier"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
