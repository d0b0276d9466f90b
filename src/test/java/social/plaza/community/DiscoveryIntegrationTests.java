package social.plaza.community;

import static org.assertj.core.api.Assertions.assertThat;
import static social.plaza.testing.Cast.signedIn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import social.plaza.community.Affiliation.Kind;
import social.plaza.community.Discovery.Card;
import social.plaza.community.Discovery.Wish;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Slice;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.StatementCount;

@PlazaTest
class DiscoveryIntegrationTests {

    private static int people;

    private final Discovery discovery;
    private final Settings settings;
    private final Grounds grounds;
    private final Cast cast;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final Database database;
    private final StatementCount statements;

    private AccountId ana = AccountId.next();

    DiscoveryIntegrationTests(
            Discovery discovery,
            Settings settings,
            Communities communities,
            Foundry foundry,
            TransactionOperations transaction,
            Cast cast,
            MockMvcTester mvc,
            JdbcClient jdbc,
            Database database,
            StatementCount statements) {
        this.discovery = discovery;
        this.settings = settings;
        this.grounds = new Grounds(foundry, transaction, communities);
        this.cast = cast;
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.database = database;
        this.statements = statements;
    }

    @BeforeEach
    void thereAreNoCommunitiesYet() {
        database.asOwner().sql("TRUNCATE community CASCADE").update();
        ana = cast.person("finder" + ++people);
    }

    @ParameterizedTest
    @CsvSource({
        "proposito, Marca Personal Con Propósito",
        "PROPÓSITO marca, Marca Personal Con Propósito",
        "garden, Balcony Gardens",
        "gardenns, Balcony Gardens",
        "grdens, Balcony Gardens",
        "jardens, Balcony Gardens",
        "mraca, Marca Personal Con Propósito",
        "tomatoes, Balcony Gardens"
    })
    void findsByNamePurposeAndTopicWithoutRegardToCaseAndAccents(String words, String name) {
        grounds.open(ana, "Marca Personal Con Propósito");
        CommunityView gardens = grounds.open(ana, "Balcony Gardens");
        describe(gardens, "en", "tomatoes");

        assertThat(names(new Wish(words, "", ""))).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"mste, Mate", "matte, Mate", "mat, Mate", "cin, Cine Mudo", "cime, Cine Mudo"})
    void forgivesASlipInShortWordsToo(String words, String name) {
        grounds.open(ana, "Mate");
        grounds.open(ana, "Cine Mudo");
        grounds.open(ana, "Balcony Gardens");

        assertThat(names(new Wish(words, "", ""))).containsExactly(name);
    }

    @Test
    void showsThoseOfThatNameBeforeLargerOnes() {
        grounds.open(ana, "Mate");
        describe(grounds.open(ana, "Balcony Gardens"), "en", "mate");
        grounds.open(ana, "Mare Nostrum");
        jdbc.sql("UPDATE community SET members = 50 WHERE name = 'Mare Nostrum'")
                .update();
        jdbc.sql("UPDATE community SET members = 20 WHERE name = 'Balcony Gardens'")
                .update();

        assertThat(names(new Wish("mate", "", ""))).containsExactly("Mate", "Balcony Gardens", "Mare Nostrum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "' OR 1=1 --", "%%%%", "a_c"})
    void takesPatternsAndQuotesAsWords(String words) {
        grounds.open(ana, "Balcony Gardens");

        assertThat(names(new Wish(words, "", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "topic", "language", "after"})
    void answersAnyCharacters(String parameter) {
        grounds.open(ana, "Balcony Gardens");

        assertThat(mvc.get()
                        .uri("/communities/discover")
                        .queryParam(parameter, "\u0000\uD800\u202E%'" + "x".repeat(5_000)))
                .hasStatusOk();
    }

    @Test
    void narrowsByTopicAndLanguage() {
        describe(grounds.open(ana, "Balcony Gardens"), "en", "Plants, tomatoes");
        describe(grounds.open(ana, "Huertos En Casa"), "es", "plants");

        assertThat(names(new Wish("", "plants", ""))).hasSize(2);
        assertThat(names(new Wish("", "Plants", "es"))).containsExactly("Huertos En Casa");
        assertThat(names(new Wish("", "tomatoes", "es"))).isEmpty();
        assertThat(discovery.topics()).containsExactly("plants", "tomatoes");
    }

    @Test
    void showsTheLargestFirstAndEveryOneOnce() {
        IntStream.range(0, 45).forEach(i -> grounds.open(ana, "Garden " + i));
        jdbc.sql("UPDATE community SET members = id % 4").update();

        List<Card> all = new ArrayList<>();
        String after = null;
        do {
            Slice<Card> page = discovery.find(Actor.GUEST, Wish.ANYTHING, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(Slice.SIZE);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(all).extracting(Card::name).hasSize(45).doesNotHaveDuplicates();
        assertThat(all).extracting(Card::members).isSortedAccordingTo((one, other) -> other - one);
    }

    @Test
    void showsWhatTheViewerIsThere() {
        grounds.open(ana, "Balcony Gardens");

        assertThat(discovery.find(cast.actor(ana), Wish.ANYTHING, null).items())
                .extracting(Card::viewer)
                .containsExactly(Kind.ADMIN);
        assertThat(discovery.find(Actor.GUEST, Wish.ANYTHING, null).items())
                .extracting(Card::viewer)
                .containsExactly(Kind.NONE);
    }

    @Test
    void leavesOutWhatMayOnlyBeRead() {
        grounds.open(ana, "Balcony Gardens");
        jdbc.sql("UPDATE community SET state = 'ARCHIVED'").update();

        assertThat(names(Wish.ANYTHING)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 40})
    void takesFewStatementsHoweverManyCommunities(int many) {
        IntStream.range(0, many).forEach(i -> grounds.open(ana, "Garden " + i));

        List<String> sent = statements.of(
                () -> assertThat(mvc.get().uri("/communities/discover?q=garden").with(signedIn(ana)))
                        .hasStatusOk()
                        .bodyText()
                        .contains("Garden " + (many - 1)));

        assertThat(sent).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void isForGuestsTooAndSaysWhereThereIsNothing() {
        assertThat(mvc.get().uri("/communities/discover"))
                .hasStatusOk()
                .bodyText()
                .contains("No communities yet");
        assertThat(mvc.get().uri("/communities/discover?q=nowhere"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing found");
    }

    private List<String> names(Wish wish) {
        return discovery.find(Actor.GUEST, wish, (@Nullable String) null).items().stream()
                .map(Card::name)
                .toList();
    }

    private void describe(CommunityView community, String language, String topics) {
        General now = General.of(community);
        settings.describe(
                cast.actor(ana),
                community.id(),
                new General(now.name(), now.purpose(), now.theme(), now.cover(), language, Topics.parse(topics)),
                now.edition());
    }
}
