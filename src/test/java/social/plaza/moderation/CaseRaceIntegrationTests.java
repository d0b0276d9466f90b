package social.plaza.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;

/** Several people at one desk at the same moment, and a desk with ten thousand cases. */
@PlazaTest
class CaseRaceIntegrationTests {

    /** Everybody is somebody new in each test: messages to one address are limited. */
    private static int tests;

    private final Reports reports;
    private final ReviewDesk desk;
    private final Claims claims;
    private final CaseList cases;
    private final Affiliations affiliations;
    private final JdbcClient jdbc;
    private final Database database;
    private final Cast cast;
    private final Scene scene;

    private CommunityId community;
    private AccountId author;
    private AccountId reader;
    private Actor[] team;

    @SuppressWarnings("NullAway.Init")
    CaseRaceIntegrationTests(
            Reports reports,
            ReviewDesk desk,
            Claims claims,
            CaseList cases,
            Affiliations affiliations,
            JdbcClient jdbc,
            Database database,
            Cast cast,
            Scene scene) {
        this.reports = reports;
        this.desk = desk;
        this.claims = claims;
        this.cases = cases;
        this.affiliations = affiliations;
        this.jdbc = jdbc;
        this.database = database;
        this.cast = cast;
        this.scene = scene;
    }

    @BeforeEach
    void formATeam() {
        scene.settle();
        database.empty();
        AccountId admin = cast.person("uma" + ++tests);
        community = scene.community("busy", admin);
        team = new Actor[] {
            cast.actor(admin),
            cast.actor(scene.moderator("udo" + tests, community)),
            cast.actor(scene.moderator("ulf" + tests, community)),
            cast.actor(scene.moderator("una" + tests, community))
        };
        author = scene.member("uri" + tests, community);
        reader = scene.member("ula" + tests, community);
    }

    @Test
    void ofSeveralDecisionsOneWinsAndTheOthersHearThatTheCaseChanged() {
        for (int round = 0; round < rounds(); round++) {
            CaseId about = reported("Again " + round);
            Race<Object> race = Race.of(8, i -> () -> decide(team[i % team.length], about, i));
            assertThat(race.values()).hasSize(1);
            assertThat(race.failures()).hasSize(7).allMatch(CaseChanged.class::isInstance);
        }
    }

    @Test
    void ofSeveralClaimsOneHolds() {
        for (int round = 0; round < rounds(); round++) {
            CaseId about = reported("Mine " + round);
            Race<Boolean> race = Race.of(team.length, i -> () -> claims.claim(team[i], about, false));
            assertThat(race.failures()).isEmpty();
            assertThat(race.values()).filteredOn(held -> held).hasSize(1);
        }
    }

    @Test
    void peopleWhoChangePlacesDoNotWaitForEachOther() {
        CaseId one = reported("One");
        CaseId other = reported("Other");
        for (int round = 0; round < rounds(); round++) {
            Race<Boolean> race = Race.of(team.length, i -> () -> claims.claim(team[i], i % 2 == 0 ? one : other, true));
            assertThat(race.failures()).isEmpty();
            assertThat(jdbc.sql("SELECT count(*) FROM review_case WHERE claimed_by IS NOT NULL")
                            .query(Integer.class)
                            .single())
                    .isBetween(1, 2);
        }
    }

    @Test
    void tenThousandCasesAreCountedAsFarAsItHelpsAndReadPageByPageWithoutGaps() {
        fill();
        Affiliation affiliation = affiliations.of(team[1], community);
        assertThat(cases.beside(team[1], affiliation).counts()).containsEntry(CaseTab.REVIEW, 1000);
        List<Long> read = new ArrayList<>();
        Cursor from = Cursor.TOP;
        for (int page = 0; page < 10; page++) {
            Slice<CaseRow> rows = cases.of(team[1], affiliation, CaseQuery.waiting(), from);
            rows.items().forEach(row -> read.add(row.id()));
            from = Cursor.decode(rows.next());
        }
        assertThat(read)
                .containsExactlyElementsOf(jdbc.sql("SELECT id FROM review_case ORDER BY priority DESC, id LIMIT 200")
                        .query(Long.class)
                        .list());
    }

    private void fill() {
        database.asOwner()
                .sql("""
                        INSERT INTO review_case (id, community_id, place_id, subject_kind, subject_id, account_id, snapshot,
                                                 state, opened_at, reporters, severity)
                        SELECT n, ?, ?, 'POST', n, ?, 'Filler ' || n, 'OPEN', now(), n % 7, n % 4
                        FROM generate_series(1, 10000) n""")
                .params(community.value(), community.value(), author.value())
                .update();
        database.asOwner().sql("ANALYZE review_case").update();
    }

    private Object decide(Actor by, CaseId about, int i) {
        if (i % 2 == 0) {
            desk.keep(by, about, 0, "");
            return "kept";
        }
        return desk.decide(
                by, about, 0, new Ruling(Set.of(DecisionKind.WARN), new Ground.OfNorm(Norm.SAFETY), null, null, ""));
    }

    private CaseId reported(String text) {
        var post = scene.post(author, community, text);
        reports.report(cast.actor(reader), Reported.post(post), new Complaint.OfRule(scene.rule(community, 1)), "");
        return jdbc.sql("SELECT id FROM review_case WHERE subject_id = ?")
                .param(post.value())
                .query((row, number) -> new CaseId(row.getLong(1)))
                .single();
    }

    /** One person reports only so often a day. */
    private static int rounds() {
        return Math.min(Race.rounds(), 15);
    }
}
