package social.plaza.bench.population;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import social.plaza.account.Accounts;
import social.plaza.audit.AuditLog;
import social.plaza.audit.Integrity;
import social.plaza.community.Communities;
import social.plaza.shared.Cursor;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.StatementCount;

/** A written population looks as if the product had made it. */
@PlazaTest
@TestInstance(Lifecycle.PER_CLASS)
class PopulationIntegrationTests {

    private final Population population = new Population(new Size(300, 12, 800), 1, Instant.now());

    private final FlywayConnectionDetails owner;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final Communities communities;
    private final AuditLog log;
    private final DataSource dataSource;
    private final StatementCount statements;

    PopulationIntegrationTests(
            FlywayConnectionDetails owner,
            JdbcClient jdbc,
            MockMvcTester mvc,
            Accounts accounts,
            Communities communities,
            AuditLog log,
            DataSource dataSource,
            StatementCount statements) {
        this.owner = owner;
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.accounts = accounts;
        this.communities = communities;
        this.log = log;
        this.dataSource = dataSource;
        this.statements = statements;
    }

    @BeforeAll
    void settle() throws SQLException {
        try (var connection =
                DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())) {
            population.write(connection);
        }
    }

    @Test
    void hasTheSizeThatWasAskedFor() {
        assertThat(count("SELECT count(*) FROM account")).isEqualTo(300);
        assertThat(count("SELECT count(*) FROM community")).isEqualTo(12);
        assertThat(count("SELECT count(*) FROM post")).isEqualTo(800);
        assertThat(count("SELECT count(*) FROM join_request WHERE state = 'PENDING'"))
                .isGreaterThan(200);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                """
        SELECT count(*) FROM community c
        WHERE members <> (SELECT count(*) FROM membership WHERE community_id = c.id AND state = 'ACTIVE')""",
                """
        SELECT count(*) FROM community c WHERE 1 <> (
            SELECT count(*) FROM membership
            WHERE community_id = c.id AND role = 'ADMIN' AND state = 'ACTIVE' AND account_id = c.admin_id)""",
                """
        SELECT count(*) FROM account a
        WHERE followers <> (SELECT count(*) FROM follow WHERE followee_id = a.id AND accepted_at IS NOT NULL)
           OR following <> (SELECT count(*) FROM follow WHERE follower_id = a.id AND accepted_at IS NOT NULL)""",
                "SELECT count(*) FROM post p WHERE likes <> (SELECT count(*) FROM post_like WHERE post_id = p.id)",
                """
        SELECT count(*) FROM post p
        WHERE replies <> (SELECT count(*) FROM post WHERE reply_to_id = p.id AND NOT hidden)
           OR reposts <> (SELECT count(*) FROM repost WHERE post_id = p.id)
           OR quotes <> (SELECT count(*) FROM post WHERE quote_of_id = p.id AND NOT hidden)""",
                """
        SELECT count(*) FROM post p JOIN post q ON q.id = p.quote_of_id JOIN account a ON a.id = q.author_id
        WHERE q.id > p.id OR p.reply_to_id IS NOT NULL OR coalesce(q.community_id <> p.community_id, q.community_id IS NULL AND a.protected)""",
                """
        SELECT count(*) FROM post p JOIN post answered ON answered.id = p.reply_to_id
        WHERE p.community_id IS DISTINCT FROM answered.community_id
           OR p.conversation_id <> answered.conversation_id OR p.created_at < answered.created_at OR p.id < answered.id""",
                """
        SELECT count(*) FROM post p
        WHERE hidden <> EXISTS (SELECT FROM hiding WHERE post_id = p.id AND ended_at IS NULL)""",
                """
        SELECT count(*) FROM post p JOIN account a ON a.id = p.author_id
        WHERE p.community_id IS NOT NULL AND (a.protected OR NOT EXISTS (
            SELECT FROM membership WHERE community_id = p.community_id AND account_id = p.author_id))""",
                "SELECT count(*) FROM membership m JOIN account a ON a.id = m.account_id WHERE m.joined_at < a.created_at",
                """
        SELECT count(*) FROM join_request q JOIN membership m USING (community_id, account_id)""",
                "SELECT count(*) FROM post WHERE created_at > now()",
                """
        SELECT count(*) FROM review_case c WHERE state = 'OPEN' AND (reporters, severity) <> (
            SELECT count(DISTINCT r.reporter_id), max(CASE coalesce(r.concern, '') WHEN '' THEN 0
                WHEN 'SPAM' THEN 1 WHEN 'IMPERSONATION' THEN 2 ELSE 3 END)
            FROM case_report l JOIN report r ON r.id = l.report_id WHERE l.case_id = c.id)""",
                """
        SELECT count(*) FROM review_case c JOIN report r ON r.subject_id = c.subject_id
        JOIN case_report l ON l.report_id = r.id AND l.case_id = c.id WHERE r.reported_at < c.opened_at""",
                """
        SELECT count(*) FROM review_case c JOIN membership m ON m.community_id = c.place_id AND m.account_id = c.account_id
        WHERE m.role <> 'MEMBER'""",
                """
        SELECT count(*) FROM review_case c JOIN post p ON c.subject_kind = 'POST' AND p.id = c.subject_id
        WHERE p.community_id <> c.place_id OR p.author_id <> c.account_id OR p.body <> c.snapshot
           OR p.created_at > c.opened_at""",
                """
        SELECT count(*) FROM report r WHERE NOT EXISTS (
            SELECT FROM reporter n WHERE n.community_id = r.community_id AND n.account_id = r.reporter_id)""",
                """
        SELECT count(*) FROM decision d JOIN audit_entry e ON e.id = d.entry_id
        WHERE e.reference_id <> d.id OR e.ground <> d.ground OR e.subject_id <> d.account_id
           OR e.act <> 'MEMBER_WARNED'""",
            })
    void nothingInItContradictsItself(String contradictions) {
        assertThat(count(contradictions)).isZero();
    }

    @Test
    void givesATeamMuchToDecideAndALogThatHolds() {
        var team = communities.view(population.largest()).id();
        assertThat(count("SELECT count(*) FROM review_case WHERE state = 'OPEN' AND community_id = " + team.value()))
                .isGreaterThan(200);
        assertThat(count("SELECT count(*) FROM review_case WHERE state = 'OPEN' AND community_id IS NULL"))
                .isBetween(30L, 200L);
        assertThat(log.verify(team)).isEqualTo(new Integrity.Intact(1_600));
    }

    @Test
    void isSkewedLikeLife() {
        assertThat(count("SELECT max(members) FROM community"))
                .isGreaterThan(5 * count("SELECT min(members) FROM community"));
        assertThat(count("SELECT max(followers) FROM account"))
                .isGreaterThan(3 * count("SELECT avg(followers)::int FROM account"));
        assertThat(count("SELECT count(*) FROM post WHERE reply_to_id IS NOT NULL"))
                .isBetween(200L, 500L);
        assertThat(count("SELECT count(*) FROM post_hashtag")).isPositive();
        assertThat(count("SELECT count(*) FROM post WHERE quote_of_id IS NOT NULL"))
                .isPositive();
        assertThat(count("SELECT count(*) FROM repost WHERE community_id IS NULL"))
                .isPositive();
        assertThat(count("SELECT count(*) FROM repost WHERE community_id IS NOT NULL"))
                .isPositive();
        assertThat(count("SELECT count(*) FROM notification WHERE kind = 'MENTION'"))
                .isPositive();
    }

    /** As far as the planner can be asked with few rows: it is told to read no table as a whole where it need not. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "'', review_case_pressing",
        "?from=DEEP, 'ROW(priority, (- id)) < ROW(1'",
        "?sort=newest, review_case_date",
        "?cites=rule:RARE, report_rule",
        "?cites=norm:PRIVACY, report_norm",
        "?show=kept, review_case_closed"
    })
    void readsWhatWaitsFromIndexes(String query, String found) throws SQLException {
        var viewer = accounts.byHandle(population.viewer()).orElseThrow().id();
        var rare = jdbc.sql("SELECT id FROM rule WHERE community_id = ? AND text = ?")
                .params(communities.view(population.largest()).id().value(), population.rareRule())
                .query(String.class)
                .single();
        var address = "/communities/" + population.largest() + "/moderation"
                + query.replace("DEEP", new Cursor(1, Long.MAX_VALUE).encoded()).replace("RARE", rare);
        var plans = new ArrayList<String>();
        for (var sql : statements.of(() ->
                assertThat(mvc.get().uri(address).with(Cast.signedIn(viewer))).hasStatusOk())) {
            if (sql.contains("review_case")) {
                plans.add(plan(sql, "seqscan", "bitmapscan"));
            }
        }
        assertThat(plans).hasSize(2).noneMatch(plan -> plan.contains("Seq Scan"));
        assertThat(String.join("\n", plans)).contains(found);
    }

    @ParameterizedTest
    @CsvSource({
        "/, repost_account",
        "/communities, repost_community",
        "/?before=DEEP, repost_account",
        "/communities?before=DEEP, repost_community"
    })
    void findsThePlacesOfATimelineInIndexesAlone(String address, String index) throws SQLException {
        var viewer = accounts.byHandle(population.viewer()).orElseThrow().id();
        var deep = Cursor.at(count("SELECT min(id) FROM post")).encoded();
        var plans = new ArrayList<String>();
        for (var sql : statements.of(
                () -> assertThat(mvc.get().uri(address.replace("DEEP", deep)).with(Cast.signedIn(viewer)))
                        .hasStatusOk())) {
            if (sql.contains("chosen AS")) {
                plans.add(plan(sql, "seqscan", "bitmapscan"));
            }
        }
        assertThat(plans).hasSize(1);
        assertThat(plans.getFirst().replace(" Backward", ""))
                .contains("Index Only Scan using " + index + " on repost r")
                .contains("Index Only Scan using post_")
                .doesNotContain("Seq Scan on post", "Seq Scan on repost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/topics/TOPIC7", "/topics/topic7?before=DEEP"})
    void findsWhatIsSaidToATopicInIndexesAlone(String address) throws SQLException {
        var deep = Cursor.at(count("SELECT min(id) FROM post")).encoded();
        var plans = new ArrayList<String>();
        for (var sql : statements.of(() -> assertThat(mvc.get().uri(address.replace("DEEP", deep)))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"post-"))) {
            plans.add(plan(sql, "seqscan"));
        }
        assertThat(plans)
                .filteredOn(plan -> plan.contains("community_topic_keys"))
                .hasSize(2);
        assertThat(String.join("\n", plans).replace(" Backward", ""))
                .contains("Index Only Scan using post_community on post p")
                .doesNotContainPattern("Seq Scan on (post|community) ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "q=umbrella, post_found",
        "q=%23birds from:VIEWER until:2199-01-01, post_found",
        "q=has:link, post_found",
        "q=umbrela&show=accounts, account_words",
        "q=umbrela&show=communities, community_words"
    })
    void searchesInIndexes(String query, String found) throws SQLException {
        var address = "/search?" + query.replace("VIEWER", population.viewer()).replace(' ', '+');
        var plans = new ArrayList<String>();
        for (var sql : statements.of(
                () -> assertThat(mvc.get().uri(URI.create(address))).hasStatusOk())) {
            plans.add(plan(sql, "seqscan"));
        }
        assertThat(String.join("\n", plans))
                .contains(found)
                .doesNotContain("Seq Scan on " + found.replaceFirst("_.*", ""));
    }

    private String plan(String sql, String... without) throws SQLException {
        var numbered = new AtomicInteger();
        var asked = Pattern.compile("\\?").matcher(sql).replaceAll(_ -> "\\$" + numbered.incrementAndGet());
        var properties = new Properties();
        properties.setProperty("user", owner.getUsername());
        properties.setProperty("password", owner.getPassword());
        properties.setProperty("preferQueryMode", "simple"); // or the driver would want values
        try (var connection = DriverManager.getConnection(owner.getJdbcUrl(), properties);
                var statement = connection.createStatement()) {
            for (var way : without) {
                statement.execute("SET enable_" + way + " = off");
            }
            try (var rows = statement.executeQuery("EXPLAIN (GENERIC_PLAN) " + asked)) {
                var lines = new StringJoiner("\n");
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
                return lines.toString();
            }
        }
    }

    @Test
    void itsPagesOpenOverOneConnection() throws SQLException {
        var viewer = accounts.byHandle(population.viewer()).orElseThrow().id();
        var desk = "/communities/" + population.largest() + "/moderation";
        var team = communities.view(population.largest()).id().value();
        long one = count("SELECT max(id) FROM review_case WHERE state = 'OPEN' AND community_id = " + team);
        long decision = count("SELECT max(id) FROM decision");
        int others = dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize() - 1;
        var taken = new ArrayList<Connection>();
        try {
            for (int i = 0; i < others; i++) {
                taken.add(dataSource.getConnection());
            }
            for (var path : new String[] {desk, desk + "/cases/" + one, desk + "/log", "/decisions/" + decision}) {
                assertThat(mvc.get().uri(path).with(Cast.signedIn(viewer)))
                        .as(path)
                        .hasStatusOk();
            }
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void itsPagesOpen() {
        var viewer = accounts.byHandle(population.viewer()).orElseThrow().id();
        for (var path : new String[] {
            "/",
            "/communities",
            "/notifications",
            "/communities/" + population.wanted() + "/requests",
            "/communities/" + population.largest() + "/moderation",
            "/communities/" + population.largest() + "/moderation/log"
        }) {
            assertThat(mvc.get().uri(path).with(Cast.signedIn(viewer))).hasStatusOk();
        }
        var staff = accounts.byHandle(population.staff()).orElseThrow().id();
        assertThat(mvc.get().uri("/staff/cases").with(Cast.signedIn(staff))).hasStatusOk();
        for (var path : new String[] {"", "/members", "/about", "/moderation/log"}) {
            assertThat(mvc.get().uri("/communities/" + population.largest() + path))
                    .hasStatusOk();
        }
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
