package social.plaza.moderation;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.account.AccountCard;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.community.CommunityView;
import social.plaza.community.Role;
import social.plaza.membership.Memberships;
import social.plaza.moderation.ReviewPolicy.Subject;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;
import social.plaza.shared.NotFound;
import social.plaza.shared.TextRules;

/**
 * What a community's team remembers of a person: for those on it who outrank the person, so never for the person, about a
 * moderator for the admin alone, and about the admin for nobody.
 */
@Component
public class PersonNotes {

    /** In graphemes. */
    private static final int LONGEST = 500;

    private static final int MOST = 50;
    private static final int PAST = 20;
    private static final int EXCERPT = 140;
    private static final ReviewPolicy POLICY = new ReviewPolicy();

    private final Affiliations affiliations;
    private final Memberships memberships;
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonNotes(Affiliations affiliations, Memberships memberships, JdbcClient jdbc, Clock clock) {
        this.affiliations = affiliations;
        this.memberships = memberships;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything about one person in one community; {@code NotFound} for who may not know it. */
    public PersonFile of(Actor reader, Affiliation affiliation, AccountCard person) {
        CommunityId community = affiliation.community();
        Role role = mayRead(reader, affiliation, person.id());
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        SELECT (SELECT s.until FROM silence s WHERE s.community_id = :community AND s.account_id = :person
                                   AND s.ended_at IS NULL AND s.until > :now) AS silenced_until,
                               r.id IS NOT NULL AS removed, r.until AS removed_until
                        FROM (SELECT 1) one LEFT JOIN removal r ON r.community_id = :community AND r.account_id = :person
                             AND r.ended_at IS NULL AND (r.until IS NULL OR r.until > :now)""")
                .param("community", community.value())
                .param("person", person.id().value())
                .param("now", now)
                .query((row, number) -> new PersonFile(
                        person,
                        role,
                        Columns.instantOrNull(row, "silenced_until"),
                        row.getBoolean("removed"),
                        Columns.instantOrNull(row, "removed_until"),
                        notes(reader, affiliation, person.id()),
                        decisions(community, person.id()),
                        cases(community, person.id())))
                .single();
    }

    /**
     * Writes a note about somebody.
     *
     * @param text 1 to 500 graphemes
     */
    @Transactional
    public void add(Actor by, CommunityView community, AccountId person, String text) {
        Affiliation affiliation = affiliations.of(by, community.id());
        mayRead(by, affiliation, person);
        POLICY.canPrepare(by, affiliation, community.state()).orRefuse();
        jdbc.sql("""
                        INSERT INTO person_note (id, community_id, account_id, author_id, text, written_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        community.id().value(),
                        person.value(),
                        by.account().value(),
                        TextRules.TEXT.require(text, 1, LONGEST),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Deletes a note, for its author and for the admin; nothing of it remains. */
    @Transactional
    public void delete(Actor by, CommunityId community, AccountId person, long id) {
        Affiliation affiliation = affiliations.of(by, community);
        mayRead(by, affiliation, person);
        int deleted = jdbc.sql("""
                        DELETE FROM person_note WHERE id = ? AND community_id = ? AND account_id = ?
                        AND (author_id = ? OR ?)""")
                .params(id, community.value(), person.value(), by.account().value(), affiliation.rank() == Role.ADMIN)
                .update();
        if (deleted == 0) {
            throw new NotFound();
        }
    }

    private @Nullable Role mayRead(Actor reader, Affiliation affiliation, AccountId person) {
        POLICY.canReadAll(reader, affiliation).orRefuse();
        Role role = memberships.roleOf(affiliation.community(), person);
        POLICY.canReadAbout(reader, affiliation, new Subject(person, role)).orNotFound();
        return role;
    }

    /** The newest first, for who may already see a case about the person. One statement. */
    public List<PersonFile.Note> notes(Actor reader, Affiliation affiliation, AccountId person) {
        return jdbc.sql("""
                        SELECT n.id, n.text, n.written_at, a.id AS author_id, a.handle, a.display_name
                        FROM person_note n JOIN account a ON a.id = n.author_id
                        WHERE n.account_id = ? AND n.community_id = ? ORDER BY n.id DESC LIMIT ?""")
                .params(person.value(), affiliation.community().value(), MOST)
                .query((row, number) -> {
                    AccountCard author = Columns.card(row, "author_id", "handle", "display_name");
                    return new PersonFile.Note(
                            row.getLong("id"),
                            author,
                            row.getString("text"),
                            Columns.instant(row, "written_at"),
                            reader.is(author.id()) || affiliation.rank() == Role.ADMIN);
                })
                .list();
    }

    private List<PersonFile.Past> decisions(CommunityId community, AccountId person) {
        return jdbc.sql("""
                        SELECT id, kind, ground, decided_at, undone_at IS NULL AS stands FROM decision
                        WHERE account_id = ? AND community_id = ? ORDER BY id DESC LIMIT ?""")
                .params(person.value(), community.value(), PAST)
                .query((row, number) -> new PersonFile.Past(
                        row.getLong("id"),
                        DecisionKind.valueOf(row.getString("kind")),
                        requireNonNull(Cited.of(row.getString("ground"))),
                        Columns.instant(row, "decided_at"),
                        row.getBoolean("stands")))
                .list();
    }

    private List<PersonFile.Case> cases(CommunityId community, AccountId person) {
        return jdbc.sql("""
                        SELECT id, left(snapshot, ?) AS excerpt, state, opened_at FROM review_case
                        WHERE account_id = ? AND community_id = ? ORDER BY id DESC LIMIT ?""")
                .params(EXCERPT, person.value(), community.value(), PAST)
                .query((row, number) -> new PersonFile.Case(
                        row.getLong("id"),
                        row.getString("excerpt"),
                        CaseState.valueOf(row.getString("state")),
                        Columns.instant(row, "opened_at")))
                .list();
    }
}
