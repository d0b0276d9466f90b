package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.Grounds;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;

/** Answers and quotes are counted while they are shown, whatever hides them and however often. */
@PlazaTest
class CountsIntegrationTests {

    private static final long REMOVAL = 5;
    private static final long LATER_REMOVAL = 6;

    private static int gathering;

    private final Posts posts;
    private final Quotes quotes;
    private final Cast cast;
    private final Grounds grounds;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private AccountId admin;
    private AccountId member;
    private CommunityId community;
    private PostId post;

    @SuppressWarnings("NullAway.Init")
    CountsIntegrationTests(
            Posts posts, Quotes quotes, Cast cast, Grounds grounds, JdbcClient jdbc, TransactionTemplate transaction) {
        this.posts = posts;
        this.quotes = quotes;
        this.cast = cast;
        this.grounds = grounds;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void gather() {
        gathering++;
        admin = cast.person("admin_" + gathering);
        member = cast.person("member_" + gathering);
        community = grounds.community("counting-" + gathering, admin, member);
        post = posts.publish(actor(admin), Audience.of(community), "count me");
    }

    @Test
    void leaveOutWhatOneDecisionHides() {
        long answer = hide(answer());
        long quote = hide(quote());
        answer();
        assertCounts(1, 0);
        unhide(answer);
        assertCounts(2, 0);
        unhide(quote);
        assertCounts(2, 1);
        unhide(quote);
        assertCounts(2, 1);
    }

    @Test
    void leaveOutWhatARemovalHidesUntilTheLastHidingEnds() {
        long decision = hide(answer());
        answer();
        quote();
        assertCounts(1, 1);
        removal(REMOVAL);
        removal(LATER_REMOVAL);
        assertCounts(0, 0);
        restore(REMOVAL);
        assertCounts(0, 0);
        restore(LATER_REMOVAL);
        assertCounts(1, 1);
        restore(LATER_REMOVAL);
        assertCounts(1, 1);
        unhide(decision);
        assertCounts(2, 1);
    }

    @Test
    void leaveOutADecisionThatOutlastsTheRemoval() {
        PostId answer = answer();
        removal(REMOVAL);
        long decision = hide(answer);
        restore(REMOVAL);
        assertCounts(0, 0);
        unhide(decision);
        assertCounts(1, 0);
    }

    @Test
    void leaveOutForGoodWhatIsDeleted() {
        PostId answer = answer();
        PostId quote = quote();
        PostId hidden = answer();
        long decision = hide(hidden);
        for (PostId gone : List.of(answer, quote, hidden)) {
            posts.delete(actor(member), gone);
        }
        assertCounts(0, 0);
        removal(REMOVAL);
        restore(REMOVAL);
        unhide(decision);
        assertCounts(0, 0);
    }

    @Test
    void knowWhatAMemberAnsweredOfTheirOwn() {
        PostId own = posts.publish(actor(member), Audience.of(community), "mine");
        PostId answer = posts.reply(actor(member), own, "as I said");
        quotes.quote(actor(member), answer, Audience.of(community), "and again");
        removal(REMOVAL);
        assertThat(counts(own)).isEqualTo("0 0");
        assertThat(counts(answer)).isEqualTo("0 0");
        restore(REMOVAL);
        assertThat(counts(own)).isEqualTo("1 0");
        assertThat(counts(answer)).isEqualTo("0 1");
    }

    @Test
    void agreeWithWhatIsShownAfterEverythingAtOnce() {
        for (int round = 0; round < Race.rounds() / 10; round++) {
            gather();
            List<PostId> said = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                PostId answer = answer();
                said.addAll(List.of(answer, quote(), posts.reply(actor(member), answer, "and more")));
            }
            List<Callable<Object>> acts = new ArrayList<>();
            for (PostId one : said) {
                acts.add(() -> {
                    unhide(hide(one));
                    return 1;
                });
                acts.add(() -> {
                    posts.delete(actor(member), one);
                    return 1;
                });
                acts.add(() -> posts.reply(actor(member), one, "in between"));
            }
            acts.add(() -> {
                removal(REMOVAL);
                restore(REMOVAL);
                return 1;
            });
            acts.add(() -> {
                removal(LATER_REMOVAL);
                return 1;
            });

            Race.of(acts.size(), acts::get);

            assertThat(wrong()).isZero();
            restore(REMOVAL);
            restore(LATER_REMOVAL);
            assertThat(wrong()).isZero();
        }
    }

    private int wrong() {
        return jdbc.sql("""
                        SELECT count(*) FROM post p WHERE (replies, quotes) <> (
                            SELECT count(*) FILTER (WHERE reply_to_id = p.id), count(*) FILTER (WHERE quote_of_id = p.id)
                            FROM post WHERE NOT hidden AND deleted_at IS NULL)""").query(Integer.class).single();
    }

    private void assertCounts(int replies, int quotes) {
        assertThat(counts(post)).isEqualTo(replies + " " + quotes);
    }

    private String counts(PostId counted) {
        return jdbc.sql("SELECT replies || ' ' || quotes FROM post WHERE id = ?")
                .param(counted.value())
                .query(String.class)
                .single();
    }

    private PostId answer() {
        return posts.reply(actor(member), post, "an answer");
    }

    private PostId quote() {
        return quotes.quote(actor(member), post, Audience.of(community), "a quote");
    }

    private long hide(PostId one) {
        Long id = transaction.execute(_ -> posts.hide(actor(admin), one, "Be kind", "It was not"));
        assertThat(id).isNotNull();
        return id;
    }

    private void unhide(long hiding) {
        transaction.executeWithoutResult(_ -> posts.unhide(actor(admin), hiding));
    }

    private void removal(long id) {
        transaction.executeWithoutResult(_ -> posts.hideAllBy(actor(admin), member, community, id, "Be kind"));
    }

    private void restore(long id) {
        transaction.executeWithoutResult(_ -> posts.restoreHiddenBy(actor(admin), id));
    }

    private Actor actor(AccountId account) {
        return cast.actor(account);
    }
}
