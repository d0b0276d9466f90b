package social.plaza.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.Affiliation;
import social.plaza.community.CommunityView;
import social.plaza.community.Role;
import social.plaza.shared.Actor;
import social.plaza.shared.Verdict;
import social.plaza.shared.Verdict.Denied;

/** Whether and how an account can come into a community, and if not, why. */
@Component
public class JoinSituation {

    private static final String QUERY = """
            SELECT q.asked_at, q.answer, r.until, r.ground, r.reason AS removal_reason,
                   d.decided_at AS declined_at, d.reason AS declined_reason,
                   o.inviter_role, o.role_now, o.handle AS inviter, o.display_name AS inviter_name, o.note
            FROM account a
            LEFT JOIN join_request q ON q.community_id = :community AND q.account_id = a.id AND q.state = 'PENDING'
            LEFT JOIN removal r ON r.community_id = :community AND r.account_id = a.id AND r.ended_at IS NULL
                AND (r.until IS NULL OR r.until > :now)
            LEFT JOIN LATERAL (
                SELECT decided_at, reason FROM join_request
                WHERE community_id = :community AND account_id = a.id AND state = 'DECLINED'
                ORDER BY decided_at DESC LIMIT 1) d ON true
            LEFT JOIN LATERAL (
                SELECT i.inviter_role, s.role AS role_now, inviter.handle, inviter.display_name, i.note
                FROM invitation i JOIN account inviter ON inviter.id = i.inviter_id
                JOIN membership s ON s.community_id = i.community_id AND s.account_id = i.inviter_id
                WHERE i.community_id = :community AND i.kind <> 'LINK' AND %s AND %s
                ORDER BY (i.inviter_role <> 'MEMBER' AND s.role <> 'MEMBER') DESC, i.id DESC LIMIT 1) o ON true
            WHERE a.id = :account""".formatted(Standings.ADDRESSED, Standings.OPEN_INVITATION);

    private final JdbcClient jdbc;
    private final DeclinedLately declinedLately;
    private final Clock clock;
    private final AdmissionPolicy policy = new AdmissionPolicy();
    private final InvitationPolicy invitationPolicy = new InvitationPolicy();

    JoinSituation(JdbcClient jdbc, DeclinedLately declinedLately, Clock clock) {
        this.jdbc = jdbc;
        this.declinedLately = declinedLately;
        this.clock = clock;
    }

    /**
     * What the page that leads into a community says.
     *
     * @param obstacle message key of why it is not possible, null where it is
     * @param opensAtOnce joining makes a member, without a request
     * @param askedAt when the pending request was made, null where there is none
     * @param declinedAt when the last request was declined, null where none was
     * @param askAgainAt when one may ask again, null where one may ask now
     * @param removedUntil null where not removed, or until reinstated
     * @param inviter handle of who invited, null where nobody did
     */
    public record Situation(
            @Nullable String obstacle,
            boolean opensAtOnce,
            @Nullable Instant askedAt,
            String answer,
            @Nullable Instant declinedAt,
            String declinedReason,
            @Nullable Instant askAgainAt,
            @Nullable Instant removedUntil,
            String removedFor,
            @Nullable String inviter,
            String inviterName,
            String note) {

        public boolean possible() {
            return obstacle == null;
        }

        public boolean invited() {
            return inviter != null;
        }
    }

    /** In one statement. */
    public Situation of(Actor actor, Affiliation affiliation, CommunityView community) {
        Optional<Situation> situation = jdbc.sql(QUERY)
                .param("community", community.id().value())
                .param("account", actor.account().value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> situation(row, actor, affiliation, community))
                .optional();
        return situation.orElseThrow();
    }

    /** Message key of what keeps the viewer from accepting an invitation, null where nothing does. */
    public @Nullable String obstacle(
            Actor actor, Affiliation affiliation, CommunityView community, InvitationLetter.Letter letter) {
        var person =
                new Person(actor.account(), actor.protectedAccount(), actor.staff(), actor.standing(), affiliation);
        Verdict verdict = invitationPolicy.canAccept(person, community, letter.theirs());
        boolean asks = community.restricted() && !letter.approves() && affiliation.kind() != Affiliation.Kind.REQUESTED;
        if (verdict.allowed() && asks) {
            verdict = policy.canAskAgain(declinedLately.at(community.id(), actor.account()), clock.instant());
        }
        return verdict instanceof Denied(String reason) ? reason : null;
    }

    private Situation situation(ResultSet row, Actor actor, Affiliation affiliation, CommunityView community)
            throws SQLException {
        var person =
                new Person(actor.account(), actor.protectedAccount(), actor.staff(), actor.standing(), affiliation);
        Instant declinedAt = instant(row, "declined_at");
        boolean invited = row.getString("inviter") != null;
        boolean atOnce = !community.restricted() || (invited && approves(row, community));
        Verdict door =
                invited ? invitationPolicy.canAccept(person, community, true) : policy.canJoin(person, community);
        Verdict wait = policy.canAskAgain(declinedAt, clock.instant());
        Verdict verdict = door.allowed() && !atOnce && affiliation.kind() != Affiliation.Kind.REQUESTED ? wait : door;
        return new Situation(
                verdict instanceof Denied(String reason) ? reason : null,
                atOnce,
                instant(row, "asked_at"),
                text(row, "answer"),
                declinedAt,
                text(row, "declined_reason"),
                wait.allowed() || declinedAt == null ? null : declinedAt.plus(AdmissionPolicy.BEFORE_ASKING_AGAIN),
                instant(row, "until"),
                text(row, "ground"),
                row.getString("inviter"),
                text(row, "inviter_name"),
                text(row, "note"));
    }

    private boolean approves(ResultSet row, CommunityView community) throws SQLException {
        return invitationPolicy.opens(
                        Invitation.Kind.HANDLE,
                        Role.valueOf(row.getString("inviter_role")),
                        Role.valueOf(row.getString("role_now")),
                        community)
                == InvitationPolicy.Opens.MEMBERSHIP;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
