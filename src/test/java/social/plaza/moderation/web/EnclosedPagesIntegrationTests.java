package social.plaza.moderation.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import social.plaza.moderation.Appeals;
import social.plaza.moderation.Complaint;
import social.plaza.moderation.Concern;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Norm;
import social.plaza.moderation.Reported;
import social.plaza.moderation.Reports;
import social.plaza.moderation.Returns;
import social.plaza.post.Posts;
import social.plaza.shared.AccountId;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;

/** Whoever judges a post sees its pictures and its poll beside its words. */
@PlazaTest
class EnclosedPagesIntegrationTests {

    private final MockMvcTester mvc;
    private final Posts posts;
    private final Reports reports;
    private final Moderation moderation;
    private final Appeals appeals;
    private final Returns returns;
    private final Cast cast;
    private final Scene scene;
    private final JdbcClient jdbc;

    private Square square;
    private PostId post;

    @SuppressWarnings("NullAway.Init")
    EnclosedPagesIntegrationTests(
            MockMvcTester mvc,
            Posts posts,
            Reports reports,
            Moderation moderation,
            Appeals appeals,
            Returns returns,
            Cast cast,
            Scene scene,
            JdbcClient jdbc) {
        this.mvc = mvc;
        this.posts = posts;
        this.reports = reports;
        this.moderation = moderation;
        this.appeals = appeals;
        this.returns = returns;
        this.cast = cast;
        this.scene = scene;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void gather() {
        square = scene.square();
        PostId opening = scene.post(square.reader(), square.community(), "An opening");
        ask(opening, "Opened so");
        post = posts.reply(cast.actor(square.author()), opening, "Reported words");
        show(post, 77, "A drawing of a moderator");
        ask(post, "Rude answer");
    }

    @Test
    void onTheCaseAndInItsThread() {
        report();
        assertThat(page(square.moderator(), desk()))
                .contains("/media/77/small", "A drawing of a moderator", "Rude answer", "Opened so");
    }

    @Test
    void alsoWhereThePostIsHiddenByThen() {
        report();
        hide();
        assertThat(page(square.moderator(), desk()))
                .contains("/media/77/small", "A drawing of a moderator", "Rude answer");
    }

    @Test
    void staffWhoMayNotSeeItsPicturesReadWhatTheyShow() {
        AccountId staff = cast.staff("sten");
        report();
        assertThat(page(staff, staffDesk())).contains("/media/77/small", "Rude answer");
        hide();
        assertThat(page(staff, staffDesk()))
                .contains("A drawing of a moderator", "Rude answer")
                .doesNotContain("/media/77");
    }

    @Test
    void ofADeletedPostWhatWasAskedIsLeft() {
        report();
        posts.delete(cast.actor(square.author()), post);
        assertThat(page(square.moderator(), desk()))
                .contains("Reported words", "Rude answer")
                .doesNotContain("/media/77");
    }

    @Test
    void onThePagesThatReportHideAndExplain() {
        assertThat(page(square.reader(), "/posts/" + post + "/reports/new")).contains("/media/77/small", "Rude answer");
        assertThat(page(square.moderator(), "/posts/" + post + "/hiding/new"))
                .contains("/media/77/small", "Rude answer");
        long decision = hide();
        for (AccountId reader : new AccountId[] {square.author(), square.moderator()}) {
            assertThat(page(reader, "/decisions/" + decision)).contains("/media/77/small", "Rude answer");
        }
    }

    @Test
    void whereItWasSentBack() {
        returns.sendBack(cast.actor(square.author()), hide(), "Kinder words");
        assertThat(page(square.moderator(), "/communities/square/moderation/returned"))
                .contains("Kinder", "/media/77/small", "Rude answer");
    }

    @Test
    void whereItIsAppealedAgainst() {
        long decision = hide();
        appeals.appeal(cast.actor(square.author()), decision, "It was only a drawing");
        long appeal = jdbc.sql("SELECT id FROM appeal").query(Long.class).single();
        assertThat(page(square.admin(), "/communities/square/moderation/appeals/" + appeal))
                .contains("/media/77/small", "Rude answer");
    }

    private void report() {
        reports.report(cast.actor(square.reader()), Reported.post(post), new Complaint.OfConcern(Concern.HATE), "look");
        scene.settle();
    }

    private long hide() {
        return moderation.hide(cast.actor(square.moderator()), post, new Ground.OfNorm(Norm.SAFETY), "");
    }

    private String desk() {
        return "/communities/square/moderation/cases/" + newestCase("community_id IS NOT NULL");
    }

    private String staffDesk() {
        return "/staff/cases/" + newestCase("community_id IS NULL");
    }

    private long newestCase(String condition) {
        return jdbc.sql("SELECT max(id) FROM review_case WHERE " + condition)
                .query(Long.class)
                .single();
    }

    private void ask(PostId of, String option) {
        jdbc.sql("INSERT INTO poll (post_id, closes_at) VALUES (?, now())")
                .param(of.value())
                .update();
        jdbc.sql("INSERT INTO poll_option (post_id, position, text) VALUES (?, 1, ?), (?, 2, 'Other')")
                .params(of.value(), option, of.value())
                .update();
    }

    private void show(PostId in, long image, String alt) {
        jdbc.sql("""
                        INSERT INTO media_image (id, owner_id, purpose, encoding, width, height, digest, state, since)
                        VALUES (?, ?, 'POST', 'PNG', 40, 30, repeat('0', 64), 'KEPT', now())""").params(image, square.author().value()).update();
        jdbc.sql("INSERT INTO post_image (post_id, position, image_id, alt, community_id) VALUES (?, 1, ?, ?, ?)")
                .params(in.value(), image, alt, square.community().value())
                .update();
    }

    private String page(AccountId reader, String path) {
        var answer = mvc.get().uri(path).with(Cast.signedIn(reader)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
