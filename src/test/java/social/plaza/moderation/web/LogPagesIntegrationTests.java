package social.plaza.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.account.StandingDesk;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditLog;
import social.plaza.community.Communities;
import social.plaza.community.Joining;
import social.plaza.moderation.CaseId;
import social.plaza.moderation.Complaint;
import social.plaza.moderation.Concern;
import social.plaza.moderation.DecisionKind;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Norm;
import social.plaza.moderation.Reported;
import social.plaza.moderation.Reporters;
import social.plaza.moderation.Reports;
import social.plaza.moderation.ReviewDesk;
import social.plaza.moderation.Ruling;
import social.plaza.moderation.Undoing;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.StatementCount;
import social.plaza.testing.TestClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlazaTest
class LogPagesIntegrationTests {

    private static final String LOG = "/communities/square/moderation/log";
    private static final Ground PRIVACY = new Ground.OfNorm(Norm.PRIVACY);
    private static final String SECRET = "Hidden words, all of them";
    private static final String REASON = "Because of what was said";

    /** Everybody is somebody new in each test: messages to one address are limited. */
    private static int tests;

    private final MockMvcTester mvc;
    private final Moderation moderation;
    private final Undoing undoing;
    private final Reports reports;
    private final ReviewDesk desk;
    private final Reporters reporters;
    private final Communities communities;
    private final StandingDesk standings;
    private final AuditLog log;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Database database;
    private final Cast cast;
    private final Scene scene;
    private final TestClock clock;
    private final StatementCount statements;
    private final JsonMapper json;

    private AccountId admin;
    private AccountId moderator;
    private AccountId author;
    private AccountId reader;
    private CommunityId community;
    private PostId post;

    @SuppressWarnings("NullAway.Init")
    LogPagesIntegrationTests(
            MockMvcTester mvc,
            Moderation moderation,
            Undoing undoing,
            Reports reports,
            ReviewDesk desk,
            Reporters reporters,
            Communities communities,
            StandingDesk standings,
            AuditLog log,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Database database,
            Cast cast,
            Scene scene,
            TestClock clock,
            StatementCount statements,
            JsonMapper json) {
        this.mvc = mvc;
        this.moderation = moderation;
        this.undoing = undoing;
        this.reports = reports;
        this.desk = desk;
        this.reporters = reporters;
        this.communities = communities;
        this.standings = standings;
        this.log = log;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.database = database;
        this.cast = cast;
        this.scene = scene;
        this.clock = clock;
        this.statements = statements;
        this.json = json;
    }

    @BeforeEach
    void foundACommunity() {
        scene.settle();
        database.empty();
        admin = cast.person("alma" + ++tests);
        community = scene.community("square", admin);
        moderator = scene.moderator("mona" + tests, community);
        author = scene.member("ben" + tests, community);
        reader = scene.member("rita" + tests, community);
        post = scene.post(author, community, SECRET);
    }

    @Nested
    class TheFilters {

        @BeforeEach
        void decideThisAndThat() {
            moderation.hide(cast.actor(moderator), post, PRIVACY, REASON);
            moderation.remove(cast.actor(admin), community, reader, rule(1), null, "");
        }

        @Test
        void narrowToWhoActed() {
            assertThat(shown(admin, "?actor=@MONA" + tests)).containsExactly(Act.POST_HIDDEN);
            assertThat(shown(admin, "?actor=alma" + tests)).containsExactly(Act.MEMBER_REMOVED);
            assertThat(shown(admin, "?actor=nobody")).isEmpty();
        }

        @Test
        void narrowToWhomItConcernedAlsoByAPostOfTheirs() {
            assertThat(shown(admin, "?subject=ben" + tests)).containsExactly(Act.POST_HIDDEN);
            assertThat(shown(admin, "?subject=@rita" + tests)).containsExactly(Act.MEMBER_REMOVED);
        }

        @Test
        void findWhatAPersonLetDisappear() {
            jdbc.sql("UPDATE post SET deleted_at = now() WHERE id = ?")
                    .param(post.value())
                    .update();
            assertThat(shown(admin, "?subject=ben" + tests)).containsExactly(Act.POST_HIDDEN);
        }

        @Test
        void narrowToAPostByItsIdOrItsAddress() {
            assertThat(shown(admin, "?subject=" + post)).containsExactly(Act.POST_HIDDEN);
            assertThat(shown(admin, "?subject=https://plaza.test/posts/" + post))
                    .containsExactly(Act.POST_HIDDEN);
            assertThat(shown(admin, "?subject=/posts/1")).isEmpty();
        }

        @Test
        void narrowToARuleOrANorm() {
            assertThat(shown(admin, "?rule=norm:PRIVACY")).containsExactly(Act.POST_HIDDEN);
            assertThat(shown(reader, "?rule=Be kind")).containsExactly(Act.MEMBER_REMOVED);
            assertThat(shown(reader, "?rule=Be unkind")).isEmpty();
        }

        @Test
        void findARuleAsItOnceRead() {
            jdbc.sql("UPDATE rule SET text = 'Be kinder' WHERE community_id = ? AND position = 1")
                    .param(community.value())
                    .update();
            assertThat(shown(reader, "?rule=Be kind")).containsExactly(Act.MEMBER_REMOVED);
            assertThat(text(get(reader, LOG + "?rule=Be kind"))).contains("value=\"Be kind\" selected");
        }

        @Test
        void bearARuleAsLongAsRulesMayBe() {
            String longest = "👩‍👩‍👧‍👦".repeat(60);
            transaction.executeWithoutResult(_ -> log.append(new AuditEntry(
                    community,
                    admin,
                    Act.RULES_CHANGED,
                    AuditEntry.Subject.COMMUNITY,
                    community.value(),
                    "",
                    longest,
                    "+",
                    null,
                    null)));
            assertThat(shown(reader, "?rule=" + longest)).containsExactly(Act.RULES_CHANGED);
        }

        @Test
        void takeADayFromItsFirstMomentToItsLast() {
            database.empty();
            foundACommunity();
            for (String moment : List.of(
                    "2026-11-19T23:59:59.999999Z",
                    "2026-11-20T00:00:00Z",
                    "2026-11-20T23:59:59.999999Z",
                    "2026-11-21T00:00:00Z")) {
                clock.set(Instant.parse(moment));
                append(Act.SETTINGS_CHANGED, moment);
            }
            assertThat(rows(reader, "?since=2026-11-20&until=2026-11-20"))
                    .extracting(row -> row.get("at").asString())
                    .containsExactly("2026-11-20T23:59:59.999999Z", "2026-11-20T00:00:00Z");
            assertThat(rows(reader, "?since=2026-11-21")).hasSize(1);
            assertThat(rows(reader, "?until=2026-11-19")).hasSize(1);
            assertThat(rows(reader, "?since=2026-11-22")).isEmpty();
        }

        @Test
        void sayBesideTheFieldWhichDayThereIsNotAndLoseNothing() {
            for (AccountId who : List.of(admin, reader)) {
                assertThat(get(who, LOG + "?since=31/11/2026&until=2026-11-21&act=POST_HIDDEN"))
                        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                        .bodyText()
                        .contains(
                                "There is no such day",
                                "value=\"31/11/2026\"",
                                "value=\"2026-11-21\"",
                                "value=\"POST_HIDDEN\" selected")
                        .doesNotContain("Because");
            }
        }

        @Test
        void areNotForWhoReadsNoNames() {
            List<Act> all = List.of(Act.MEMBER_REMOVED, Act.POST_HIDDEN);
            for (String asked :
                    List.of("?actor=mona" + tests, "?actor=nobody", "?subject=ben" + tests, "?subject=" + post)) {
                assertThat(shown(reader, asked)).isEqualTo(all);
                assertThat(shown(author, asked)).isEqualTo(all);
                assertThat(rows(reader, asked)).hasSize(2);
            }
            assertThat(text(get(reader, LOG + "?actor=mona" + tests)))
                    .doesNotContain("name=\"actor\"", "name=\"subject\"", "actor=");
        }

        @Test
        void canBeTakenBackOneByOne() {
            assertThat(get(admin, LOG + "?act=POST_HIDDEN&actor=mona" + tests))
                    .bodyText()
                    .contains(
                            "href=\"" + LOG + "?actor=mona" + tests + "\"",
                            "href=\"" + LOG + "?act=POST_HIDDEN\"",
                            "By mona" + tests,
                            "Leave this out",
                            "href=\"" + LOG + "\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"act=NONSENSE", "rule=%00", "rule=norm:NONSENSE", "from=AAAAAAAAAAAAAAAAAAAAAA", "x=y"})
        void bearNonsense(String asked) {
            assertThat(mvc.get()
                            .uri(URI.create(LOG + "?" + asked))
                            .with(Cast.signedIn(admin))
                            .exchange())
                    .hasStatusOk();
        }
    }

    @Nested
    class Paging {

        @ParameterizedTest
        @ValueSource(strings = {"", "?act=POST_HIDDEN&rule=norm:PRIVACY&since=2026-11-21&until=2026-11-21"})
        void showsEachEntryOnceAndKeepsTheFilter(String filter) {
            List<String> written = new ArrayList<>();
            for (int i = 0; i < 45; i++) {
                moderation.hide(cast.actor(moderator), scene.post(author, community, "Number-" + i + "."), PRIVACY, "");
                written.addFirst("Number-" + i + ".");
                if (filter.isEmpty() && i == 20) {
                    continue;
                }
                append(Act.SETTINGS_CHANGED, "");
            }
            List<String> read = new ArrayList<>();
            String address = LOG + filter;
            while (address != null) {
                String page = text(get(admin, address));
                Matcher label = Pattern.compile("Number-\\d+\\.").matcher(page);
                while (label.find()) {
                    read.add(label.group());
                }
                Matcher older = Pattern.compile("hx-get=\"([^\"]+)\"").matcher(page);
                address = older.find() ? older.group(1).replace("&amp;", "&") : null;
            }
            assertThat(read).isEqualTo(written);
        }

        @Test
        void costsTheSameWhateverIsAsked() {
            for (int i = 0; i < 25; i++) {
                moderation.hide(cast.actor(moderator), scene.post(author, community, "More"), PRIVACY, "");
            }
            scene.settle();
            String everything = "?act=POST_HIDDEN&actor=mona" + tests + "&subject=ben" + tests
                    + "&rule=norm:PRIVACY&since=2026-11-01&until=2026-11-30";
            assertThat(statements.of(
                            () -> assertThat(get(admin, LOG + everything)).hasStatusOk()))
                    .hasSizeLessThanOrEqualTo(6);
            assertThat(statements.of(
                            () -> assertThat(mvc.get().uri(LOG + everything)).hasStatusOk()))
                    .hasSizeLessThanOrEqualTo(6);
        }
    }

    @Nested
    class UndoingFromTheLog {

        @ParameterizedTest
        @EnumSource(DecisionKind.class)
        void isOfferedForEveryKindOfDecisionAndComesBack(DecisionKind kind) {
            desk.decide(
                    cast.actor(moderator),
                    reported(),
                    0,
                    new Ruling(Set.of(kind), PRIVACY, kind == DecisionKind.SILENCE ? 3 : null, null, ""));
            String page = text(get(admin, LOG));
            Matcher undo = Pattern.compile("action=\"(/decisions/\\d+)\"").matcher(page);
            assertThat(undo.find()).isTrue();
            assertThat(mvc.delete()
                            .uri(undo.group(1))
                            .with(Cast.signedIn(admin))
                            .with(csrf())
                            .param("log", "square"))
                    .hasRedirectedUrl(LOG);
            assertThat(get(admin, LOG)).bodyText().contains("Undone").doesNotContain("action=\"/decisions/");
        }

        @Test
        void isNotWhatTheEndOfItsTimeIs() {
            long decision = moderation.remove(cast.actor(admin), community, reader, rule(1), null, "");
            transaction.executeWithoutResult(_ -> log.append(new AuditEntry(
                    community,
                    null,
                    Act.MEMBER_REINSTATED,
                    AuditEntry.Subject.ACCOUNT,
                    reader.value(),
                    "",
                    "",
                    "",
                    jdbc.sql("SELECT entry_id FROM decision WHERE id = ?")
                            .param(decision)
                            .query(Long.class)
                            .single(),
                    decision)));
            assertThat(section(text(get(admin, LOG))))
                    .contains(">Ended<")
                    .doesNotContain(">Undone<", "action=\"/decisions/");
        }

        @Test
        void isNotOfferedToWhoRanksLowerThanTheDecider() {
            moderation.hide(cast.actor(admin), post, PRIVACY, "");
            assertThat(get(admin, LOG)).bodyText().contains("action=\"/decisions/");
            assertThat(get(moderator, LOG)).bodyText().doesNotContain("action=\"/decisions/");
            assertThat(get(reader, LOG)).bodyText().doesNotContain("/decisions/");
        }
    }

    @Nested
    class CasesInTheLog {

        @Test
        void leadToTheCaseForWhoMayOpenIt() {
            CaseId kept = reported();
            desk.keep(cast.actor(moderator), kept, 0, REASON);
            String link = "href=\"/communities/square/moderation/cases/" + kept.value() + "\"";
            assertThat(get(moderator, LOG)).bodyText().contains("Kept as it is", link);
            assertThat(get(admin, LOG)).bodyText().contains(link);
            assertThat(get(reader, LOG)).bodyText().contains("Kept as it is").doesNotContain("moderation/cases");
        }

        @Test
        void doNotLeadAModeratorToACaseAboutAModerator() {
            PostId theirs = scene.post(moderator, community, "A moderator's words");
            CaseId kept = reported(theirs, reader);
            desk.keep(cast.actor(admin), kept, 0, "");
            AccountId second = scene.moderator("second" + tests, community);
            String link = "/moderation/cases/" + kept.value();
            assertThat(get(admin, LOG)).bodyText().contains(link);
            assertThat(get(moderator, LOG)).bodyText().doesNotContain(link);
            assertThat(get(second, LOG)).bodyText().doesNotContain(link);
        }

        @Test
        void numberAReporterAndNameNobody() {
            reporters.mute(cast.actor(moderator), reported(), 1, true);
            assertThat(section(text(get(admin, LOG))))
                    .contains("Reporter muted", "Reporter #1")
                    .doesNotContain("rita", "@ben");
            JsonNode entry = rows(admin, "").getFirst();
            assertThat(entry.get("label").asString()).isEqualTo("#1");
            assertThat(entry.get("subject").isNull()).isTrue();
            assertThat(entry.toString()).doesNotContain(Long.toString(reader.value()));
            assertThat(rows(admin, "?subject=rita" + tests)).isEmpty();
        }
    }

    @Nested
    class Exports {

        @BeforeEach
        void decide() {
            moderation.hide(cast.actor(moderator), post, PRIVACY, REASON);
        }

        @Test
        void areFilesWithAName() {
            assertThat(get(admin, LOG + ".csv"))
                    .hasStatusOk()
                    .headers()
                    .hasValue(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                    .hasValue(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"square-log.csv\"")
                    .hasValue(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");
            assertThat(get(admin, LOG + ".json"))
                    .hasStatusOk()
                    .headers()
                    .hasValue(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                    .hasValue(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"square-log.json\"");
        }

        @Test
        void holdWhatThePageHolds() {
            long decision = moderation.remove(cast.actor(admin), community, reader, rule(2), null, "");
            undoing.undo(cast.actor(admin), decision, "Too hasty");
            List<JsonNode> rows = rows(admin, "");
            assertThat(rows)
                    .extracting(row -> Act.valueOf(row.get("act").asString()))
                    .isEqualTo(shown(admin, ""))
                    .containsExactly(Act.MEMBER_REINSTATED, Act.MEMBER_REMOVED, Act.POST_HIDDEN);
            assertThat(rows.get(2).toString()).contains("mona", "ben", SECRET, REASON, "norm:PRIVACY");
            assertThat(rows.get(1).get("undone").asBoolean()).isTrue();
            assertThat(rows.get(0).get("undoes")).isEqualTo(rows.get(1).get("id"));
            assertThat(text(get(admin, LOG + ".csv")).lines().count()).isEqualTo(4);
        }

        @Test
        void followTheFilter() {
            append(Act.SETTINGS_CHANGED, "");
            assertThat(rows(admin, "?act=POST_HIDDEN")).hasSize(1);
            assertThat(text(get(admin, LOG + ".csv?act=POST_HIDDEN")).lines().count())
                    .isEqualTo(2);
            assertThat(get(admin, LOG + "?act=POST_HIDDEN"))
                    .bodyText()
                    .contains("href=\"" + LOG + ".csv?act=POST_HIDDEN\"", "href=\"" + LOG + ".json?act=POST_HIDDEN\"");
        }

        @Test
        void sendWhoAsksForADayThatIsNotToThePageThatSaysSo() {
            assertThat(get(admin, LOG + ".csv?since=never")).hasRedirectedUrl(LOG + "?since=never");
            assertThat(get(reader, LOG + ".json?since=never&actor=x")).hasRedirectedUrl(LOG + "?since=never");
        }

        @Test
        void letTheTeamComputeEveryHash() {
            moderation.remove(cast.actor(admin), community, reader, rule(1), null, "");
            append(Act.SETTINGS_CHANGED, "old → new");
            List<JsonNode> rows = new ArrayList<>(rows(admin, ""));
            Collections.reverse(rows);
            String previous = "0".repeat(64);
            for (JsonNode row : rows) {
                assertThat(row.get("previousHash").asString()).isEqualTo(previous);
                previous = row.get("hash").asString();
                assertThat(computed(row)).isEqualTo(previous);
            }
            assertThat(rows).hasSize(3);
        }

        @Test
        void giveEverybodyElseNoHashToTryNamesOn() {
            assertThat(rows(reader, "").getFirst().propertyNames())
                    .containsExactly("id", "sequence", "at", "act", "actor", "ground", "reason", "undoes", "undone");
            assertThat(text(get(reader, LOG + ".csv")))
                    .startsWith("id,sequence,at,act,actor,ground,reason,undoes,undone\r\n")
                    .contains(",POST_HIDDEN,,norm:PRIVACY,,,false\r\n");
        }

        @Test
        void holdNoFormula() {
            append(Act.SETTINGS_CHANGED, "=HYPERLINK(\"http://evil.example\")");
            append(Act.SETTINGS_CHANGED, "@SUM(1)");
            assertThat(text(get(reader, LOG + ".csv")))
                    .contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"", ",'@SUM(1),");
            assertThat(text(get(admin, LOG + ".csv"))).contains(",\"'@ben" + tests + ": Hidden words, all of them\",");
        }
    }

    @Nested
    class WhoIsNamed {

        @BeforeEach
        void showTheTeam() {
            jdbc.sql("UPDATE community SET log_names_team = true WHERE id = ?")
                    .param(community.value())
                    .update();
            moderation.hide(cast.actor(moderator), post, PRIVACY, REASON);
        }

        @Test
        void isWhoActedForTheTeamAndNobodyElse() {
            assertThat(section(text(get(reader, LOG))))
                    .contains("@mona" + tests, "by whom of the team")
                    .doesNotContain("ben" + tests, SECRET, REASON);
            assertThat(rows(reader, "").getFirst().get("actor").asString()).isEqualTo("mona" + tests);
        }

        @Test
        void isNotWhoActedOnThemselves() {
            append(Act.MODERATOR_RESIGNED, moderator, moderator);
            append(Act.MODERATOR_APPOINTED, reader, reader);
            assertThat(section(text(get(reader, LOG + "?act=MODERATOR_RESIGNED"))))
                    .doesNotContain("@mona");
            assertThat(section(text(get(reader, LOG + "?act=MODERATOR_APPOINTED"))))
                    .doesNotContain("@rita");
        }

        @Test
        void isNoStaff() {
            Actor staff = cast.actor(cast.staff("staffer" + tests));
            Long decision =
                    jdbc.sql("SELECT id FROM decision").query(Long.class).single();
            undoing.undo(staff, decision, "Nothing private in it");
            assertThat(shown(reader, "")).startsWith(Act.POST_RESTORED);
            assertThat(section(text(get(reader, LOG)))).doesNotContain("staffer");
            assertThat(section(text(get(admin, LOG)))).contains("staffer");
        }

        @Test
        void doesNotLetAnybodyAskByName() {
            append(Act.SETTINGS_CHANGED, "");
            assertThat(shown(reader, "?actor=mona" + tests)).hasSize(2);
        }

        @Test
        void isTheAdminsChoiceWhichIsLogged() {
            assertThat(save(null)).hasStatus3xxRedirection();
            assertThat(communities.view("square").logNamesTeam()).isFalse();
            assertThat(shown(admin, "")).startsWith(Act.SETTINGS_CHANGED);
            assertThat(section(text(get(reader, LOG)))).doesNotContain("@mona", "@alma");
            assertThat(save("true")).hasStatus3xxRedirection();
            assertThat(section(text(get(reader, LOG)))).contains("@mona", "@alma");
            assertThat(get(admin, "/communities/square/settings/joining"))
                    .bodyText()
                    .containsPattern("name=\"logNamesTeam\"[^>]*checked");
        }

        @Test
        void staysAsItIsWhenSomebodyElseWasFaster() {
            String stale = Joining.of(communities.view("square")).edition();
            save(null);
            assertThat(save("true", stale)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(communities.view("square").logNamesTeam()).isFalse();
        }

        private MvcTestResult save(@Nullable String named) {
            return save(named, Joining.of(communities.view("square")).edition());
        }

        private MvcTestResult save(@Nullable String named, String edition) {
            var form = mvc.put()
                    .uri("/communities/square/settings/joining")
                    .with(Cast.signedIn(admin))
                    .with(csrf())
                    .param("membership", "OPEN")
                    .param("question", "")
                    .param("inviters", "MEMBER")
                    .param("ruleEditors", "MODERATOR")
                    .param("edition", edition)
                    .param("told", "");
            return (named == null ? form : form.param("logNamesTeam", named)).exchange();
        }
    }

    @Nested
    class WhatIsHidden {

        @Test
        void appearsNowhereInWhatEverybodyReads() {
            CaseId kept = reported();
            desk.keep(cast.actor(moderator), kept, 0, REASON);
            reporters.mute(cast.actor(moderator), kept, 1, true);
            long decision = moderation.hide(cast.actor(moderator), post, PRIVACY, REASON);
            undoing.undo(cast.actor(moderator), decision, REASON);
            moderation.hide(cast.actor(moderator), post, rule(1), REASON);
            moderation.remove(cast.actor(admin), community, author, rule(2), null, REASON);
            scene.settle();
            String[] canaries = {
                "Hidden words",
                REASON,
                "ben" + tests,
                "mona" + tests,
                "rita" + tests,
                "alma" + tests,
                "A reporter's detail",
                post.toString(),
                author.toString(),
                reader.toString(),
                moderator.toString(),
                "#1",
                "previousHash"
            };
            for (String address : List.of(
                    LOG,
                    LOG + "?act=POST_HIDDEN",
                    LOG + "?subject=ben" + tests,
                    LOG + ".csv",
                    LOG + ".json",
                    "/communities/square/transparency",
                    "/communities/square/transparency.csv",
                    "/transparency",
                    "/transparency.csv")) {
                assertThat(main(text(mvc.get().uri(address).exchange())))
                        .as(address)
                        .doesNotContain(canaries);
                assertThat(main(text(
                                get(cast.person("nosy" + Math.abs(address.hashCode() % 1000) + "_" + tests), address))))
                        .as(address)
                        .doesNotContain(canaries);
            }
        }
    }

    @Nested
    class ThePlatformsLog {

        private AccountId staff;

        @BeforeEach
        void limitSomebody() {
            staff = cast.staff("staffer" + tests);
            standings.limit(cast.actor(staff), author, "Spam everywhere");
        }

        @Test
        void isForStaff() {
            assertThat(get(staff, "/staff/log"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "Platform log", "Standing changed", "@staffer" + tests, "@ben" + tests, "Spam everywhere");
            assertThat(get(admin, "/staff/log")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(admin, "/staff/log.csv")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(mvc.get().uri("/staff/log.json")).hasStatus3xxRedirection();
        }

        @Test
        void saysWhatAnApplicationWasFor() {
            transaction.executeWithoutResult(_ -> log.append(AuditEntry.of(
                    null,
                    staff,
                    Act.APPLICATION_DECLINED,
                    AuditEntry.Subject.APPLICATION,
                    1,
                    "Night trains",
                    "Taken")));
            assertThat(get(staff, "/staff/log")).bodyText().contains("Night trains", "Taken");
        }

        @Test
        void isNarrowedAndExported() {
            append(Act.SETTINGS_CHANGED, "of a community");
            assertThat(text(get(staff, "/staff/log.json?subject=ben" + tests))).contains("STANDING_CHANGED");
            assertThat(text(get(staff, "/staff/log.json?act=APPLICATION_DECLINED")))
                    .isEqualTo("[]");
            assertThat(text(get(staff, "/staff/log.csv?actor=staffer" + tests)))
                    .contains("STANDING_CHANGED", "Spam everywhere")
                    .doesNotContain("SETTINGS_CHANGED");
            assertThat(get(staff, "/staff/log.csv?since=x")).hasRedirectedUrl("/staff/log?since=x");
        }

        @Test
        void costsNoMoreThanAPageMay() {
            assertThat(statements.of(() -> assertThat(get(staff, "/staff/log")).hasStatusOk()))
                    .hasSizeLessThanOrEqualTo(6);
        }
    }

    @Test
    void speaksSpanish() {
        moderation.hide(cast.actor(moderator), post, PRIVACY, "");
        assertThat(mvc.get().uri(LOG + "?act=POST_HIDDEN&since=nunca").locale(Locale.of("es")))
                .bodyText()
                .contains("Primer día", "Ese día no existe");
        assertThat(mvc.get().uri(LOG + "?act=POST_HIDDEN").locale(Locale.of("es")))
                .bodyText()
                .contains("Publicación oculta", "Quitar este filtro", "Descarga estas entradas");
    }

    private CaseId reported() {
        return reported(post, reader);
    }

    private CaseId reported(PostId about, AccountId by) {
        reports.report(
                cast.actor(by),
                Reported.post(about),
                new Complaint.OfConcern(Concern.PRIVATE_INFORMATION),
                "A reporter's detail");
        return jdbc.sql("SELECT id FROM review_case WHERE community_id = ? ORDER BY id DESC LIMIT 1")
                .param(community.value())
                .query((row, _) -> new CaseId(row.getLong(1)))
                .single();
    }

    private void append(Act act, String reason) {
        transaction.executeWithoutResult(_ -> log.append(AuditEntry.of(
                community, admin, act, AuditEntry.Subject.COMMUNITY, community.value(), "Square", reason)));
    }

    private void append(Act act, AccountId by, AccountId about) {
        transaction.executeWithoutResult(_ -> log.append(
                AuditEntry.of(community, by, act, AuditEntry.Subject.ACCOUNT, about.value(), "@somebody", "")));
    }

    private Ground rule(int position) {
        return new Ground.OfRule(scene.rule(community, position));
    }

    /** The acts that the page shows, in its order. */
    private List<Act> shown(AccountId who, String filter) {
        String page = text(get(who, LOG + filter));
        Matcher strong = Pattern.compile("<strong>([^<]+)</strong>").matcher(section(page));
        List<Act> acts = new ArrayList<>();
        while (strong.find()) {
            acts.add(
                    switch (strong.group(1)) {
                        case "Post hidden" -> Act.POST_HIDDEN;
                        case "Post shown again" -> Act.POST_RESTORED;
                        case "Member removed" -> Act.MEMBER_REMOVED;
                        case "Member reinstated" -> Act.MEMBER_REINSTATED;
                        case "Rules changed" -> Act.RULES_CHANGED;
                        default -> Act.SETTINGS_CHANGED;
                    });
        }
        return acts;
    }

    private List<JsonNode> rows(AccountId who, String filter) {
        List<JsonNode> rows = new ArrayList<>();
        json.readTree(text(get(who, LOG + ".json" + filter))).forEach(rows::add);
        return rows;
    }

    /** As docs/operations.md says: the hash before, and each field as its length and its bytes. */
    private static String computed(JsonNode row) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.write(HexFormat.of().parseHex(row.get("previousHash").asString()));
            write(out, "plaza-log-1");
            for (String field : List.of(
                    "id",
                    "community",
                    "sequence",
                    "actorId",
                    "act",
                    "subjectKind",
                    "subjectId",
                    "ground",
                    "reason",
                    "at",
                    "undoes",
                    "reference")) {
                write(out, row.get(field).isNull() ? null : row.get(field).asString());
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(DataOutputStream out, @Nullable String field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        byte[] text = field.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }

    private MvcTestResult get(AccountId who, String address) {
        var request = address.contains("%")
                ? mvc.get().uri(URI.create(address))
                : mvc.get().uri(address);
        return request.with(Cast.signedIn(who)).exchange();
    }

    private static String section(String page) {
        return main(page).replaceAll("(?s)^.*?id=\"log\"", "");
    }

    /** Without the community's people beside it. */
    private static String main(String page) {
        return page.replaceAll("(?s)^.*?<main", "").replaceAll("(?s)</main>.*$", "");
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
