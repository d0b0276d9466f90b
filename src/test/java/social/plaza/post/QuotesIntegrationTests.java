package social.plaza.post;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Refused;
import social.plaza.testing.Cast;
import social.plaza.testing.Grounds;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;

/** A quoted post is shown where it may be, to whom it may be, and its author is told once. */
@PlazaTest
class QuotesIntegrationTests {

    private static int gathering;

    private final Posts posts;
    private final Quotes quotes;
    private final Edits edits;
    private final PostReading reading;
    private final Cast cast;
    private final Scene scene;
    private final Grounds grounds;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private AccountId admin;
    private AccountId member;
    private AccountId stranger;
    private CommunityId community;
    private CommunityId elsewhere;

    @SuppressWarnings("NullAway.Init")
    QuotesIntegrationTests(
            Posts posts,
            Quotes quotes,
            Edits edits,
            PostReading reading,
            Cast cast,
            Scene scene,
            Grounds grounds,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.posts = posts;
        this.quotes = quotes;
        this.edits = edits;
        this.reading = reading;
        this.cast = cast;
        this.scene = scene;
        this.grounds = grounds;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void gather() {
        gathering++;
        admin = cast.person("admin_" + gathering);
        member = cast.person("member_" + gathering);
        stranger = cast.person("stranger_" + gathering);
        community = grounds.community("quoting-" + gathering, admin, member);
        elsewhere = grounds.community("elsewhere-" + gathering, member, stranger);
    }

    @Nested
    class TheCard {

        @Test
        void insideItsCommunityShowsWhoSaidWhat() {
            PostId quoted = posts.publish(actor(admin), Audience.of(community), "worth repeating");
            PostId quote = quotes.quote(actor(member), quoted, Audience.of(community), "indeed");

            Quoted card = card(quote, stranger);
            Quoted.Said said = requireNonNull(card.said());
            assertThat(said.handle()).isEqualTo("admin_" + gathering);
            assertThat(said.segments().getFirst().text()).isEqualTo("worth repeating");
        }

        @Test
        void outsideItsCommunityNamesOnlyThatForEverybody() {
            PostId quoted = posts.publish(actor(admin), Audience.of(community), "worth repeating");
            for (Audience audience : List.of(Audience.followers(), Audience.of(elsewhere))) {
                PostId quote = quotes.quote(actor(member), quoted, audience, "indeed");
                for (AccountId viewer : List.of(admin, member, stranger)) {
                    Quoted card = card(quote, viewer);
                    assertThat(card.said()).isNull();
                    assertThat(requireNonNull(card.community()).slug()).isEqualTo("quoting-" + gathering);
                }
            }
        }

        @Test
        void ofAPublicPostToFollowersShowsWhoSaidWhatAnywhere() {
            PostId quoted = posts.publish(actor(admin), Audience.followers(), "worth repeating");
            assertThat(card(quotes.quote(actor(stranger), quoted, Audience.followers(), "indeed"), null)
                            .said())
                    .isNotNull();
            assertThat(card(quotes.quote(actor(stranger), quoted, Audience.of(elsewhere), "indeed"), null)
                            .said())
                    .isNotNull();
        }

        @Test
        void saysNothingOfWhatIsGone() {
            PostId hidden = posts.publish(actor(member), Audience.of(community), "soon hidden");
            PostId inside = quotes.quote(actor(admin), hidden, Audience.of(community), "indeed");
            PostId outside = quotes.quote(actor(admin), hidden, Audience.followers(), "indeed");
            PostId deleted = posts.publish(actor(member), Audience.followers(), "soon deleted");
            PostId ofDeleted = quotes.quote(actor(admin), deleted, Audience.followers(), "indeed");
            PostId guarded = posts.publish(actor(member), Audience.followers(), "soon for followers");
            PostId ofGuarded = quotes.quote(actor(admin), guarded, Audience.followers(), "indeed");
            long hiding = hide(hidden);
            posts.delete(actor(member), deleted);
            grounds.protect(member, true);

            for (AccountId viewer : Arrays.<@Nullable AccountId>asList(null, stranger, admin, member)) {
                assertThat(card(inside, viewer)).isEqualTo(Quoted.GONE);
                assertThat(card(outside, viewer)).isEqualTo(Quoted.GONE);
                assertThat(card(ofDeleted, viewer)).isEqualTo(Quoted.GONE);
            }
            assertThat(card(ofGuarded, stranger)).isEqualTo(Quoted.GONE);
            grounds.follow(stranger, member);
            assertThat(card(ofGuarded, stranger).said()).isNotNull();

            grounds.protect(member, false);
            transaction.executeWithoutResult(_ -> posts.unhide(actor(admin), hiding));
            assertThat(card(inside, stranger).said()).isNotNull();
        }

        @Test
        void saysNothingWhereABlockStands() {
            PostId quoted = posts.publish(actor(member), Audience.followers(), "worth repeating");
            PostId quote = quotes.quote(actor(admin), quoted, Audience.followers(), "indeed");
            grounds.block(member, stranger);
            assertThat(card(quote, stranger)).isEqualTo(Quoted.GONE);
            assertThat(card(quote, admin).said()).isNotNull();
        }

        @Test
        void staysWhatItWasAfterAnEdit() {
            PostId quoted = posts.publish(actor(admin), Audience.of(community), "worth repeating");
            PostId quote = quotes.quote(actor(member), quoted, Audience.of(community), "indeed");
            edits.edit(actor(member), quote, "even more so");
            assertThat(card(quote, stranger).id()).isEqualTo(quoted);
            assertThat(quotes(quoted)).isOne();
        }
    }

    @Nested
    class IsRefused {

        @Test
        void toWhoDoesNotBelong() {
            PostId quoted = posts.publish(actor(admin), Audience.of(community), "members only");
            refuses(() -> quotes.quote(actor(stranger), quoted, Audience.followers(), "look"), "post.denied.notMember");
            refuses(() -> quotes.offer(actor(stranger), quoted), "post.denied.notMember");
        }

        @Test
        void whereOneMayNotPost() {
            PostId quoted = posts.publish(actor(member), Audience.of(community), "look");
            refuses(() -> quotes.quote(actor(admin), quoted, Audience.of(elsewhere), "look"), "post.denied.notMember");
            assertThat(quotes(quoted)).isZero();
        }

        @Test
        void ofAProtectedAccountEvenToItsFollowers() {
            PostId quoted = posts.publish(actor(admin), Audience.followers(), "for followers");
            grounds.follow(member, admin);
            grounds.protect(admin, true);
            refuses(
                    () -> quotes.quote(actor(member), quoted, Audience.followers(), "psst"),
                    "post.denied.passOnProtected");
        }

        @Test
        void whereABlockStands() {
            PostId quoted = posts.publish(actor(admin), Audience.followers(), "look");
            grounds.block(admin, stranger);
            refuses(() -> quotes.quote(actor(stranger), quoted, Audience.followers(), "look"), "post.denied.blocked");
        }

        @Test
        void ofWhatCannotBeRead() {
            PostId hidden = posts.publish(actor(member), Audience.of(community), "soon hidden");
            hide(hidden);
            for (PostId gone : List.of(hidden, new PostId(1))) {
                assertThatThrownBy(() -> quotes.quote(actor(stranger), gone, Audience.followers(), "look"))
                        .isInstanceOf(QuoteGone.class);
                assertThatThrownBy(() -> quotes.offer(actor(stranger), gone)).isInstanceOf(NotFound.class);
            }
        }
    }

    @Nested
    class ItsAuthor {

        @Test
        void isToldOnceThoughAlsoMentioned() {
            PostId quoted = posts.publish(actor(admin), Audience.followers(), "worth repeating");
            quotes.quote(actor(member), quoted, Audience.followers(), "indeed, @admin_" + gathering);
            scene.settle();
            assertThat(told(admin)).containsExactly("QUOTE");
            assertThat(told(member)).isEmpty();
        }

        @Test
        void isNotToldOfOwnQuotesNorByWhomTheyDoNotHear() {
            PostId own = posts.publish(actor(admin), Audience.followers(), "worth repeating");
            quotes.quote(actor(admin), own, Audience.followers(), "as I said");
            grounds.mute(admin, member);
            quotes.quote(actor(member), own, Audience.followers(), "indeed");
            scene.settle();
            assertThat(told(admin)).isEmpty();
        }

        @Test
        void isNotToldWhatIsNotForThem() {
            PostId quoted = posts.publish(actor(admin), Audience.followers(), "worth repeating");
            grounds.protect(stranger, true);
            quotes.quote(actor(stranger), quoted, Audience.followers(), "between us");
            scene.settle();
            assertThat(told(admin)).isEmpty();
        }
    }

    private Quoted card(PostId quote, @Nullable AccountId viewer) {
        Actor reader = viewer == null ? Actor.GUEST : actor(viewer);
        return requireNonNull(reading.one(reader, quote).orElseThrow().quoted());
    }

    private long hide(PostId post) {
        Long id = transaction.execute(_ -> posts.hide(actor(admin), post, "Be kind", "It was not"));
        assertThat(id).isNotNull();
        return id;
    }

    private int quotes(PostId post) {
        return jdbc.sql("SELECT quotes FROM post WHERE id = ?")
                .param(post.value())
                .query(Integer.class)
                .single();
    }

    private List<String> told(AccountId account) {
        return jdbc.sql("SELECT kind FROM notification WHERE account_id = ? ORDER BY id")
                .param(account.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static void refuses(ThrowingCallable act, String reason) {
        assertThatThrownBy(act)
                .isInstanceOf(Refused.class)
                .extracting(refusal -> ((Refused) refusal).messageKey())
                .isEqualTo(reason);
    }

    private Actor actor(AccountId account) {
        return cast.actor(account);
    }
}
