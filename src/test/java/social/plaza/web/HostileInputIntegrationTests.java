package social.plaza.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import social.plaza.testing.AuthorizationTable;
import social.plaza.testing.AuthorizationTable.Cell;
import social.plaza.testing.AuthorizationTable.Row;
import social.plaza.testing.AuthorizationTable.Who;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;

/** Every address, every field, and contents that nobody means well with: a refusal at most, never a failure. */
@PlazaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputIntegrationTests {

    private static final int TRIES = 12;

    private static final List<String> CONTENTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\uD800",
            "\uDC00\uD800",
            "\u202Eabc",
            "\u200B\u2060\uFEFF",
            "a\u0301".repeat(600),
            "👨‍👩‍👧‍👦".repeat(300),
            "x".repeat(5000),
            "<script>alert(1)</script>",
            "'\"--;DROP TABLE account",
            "${7*7}",
            "__${7*7}__",
            "#{layout.home}",
            "-1",
            "9".repeat(30),
            "1e309",
            "../../etc/passwd",
            "rule:9999999999999999999",
            "norm:",
            "community:",
            "A".repeat(22),
            "2026-12-01T12:00",
            "9999-12-31T23:59:59.999999999",
            "[]");

    private static final List<String> FIELDS = List.of(
            "name",
            "purpose",
            "theme",
            "cover",
            "language",
            "topics",
            "membership",
            "rules[0]",
            "rules[99999999999]",
            "rules[x]",
            "rules",
            "motivation",
            "body",
            "audience",
            "replyTo",
            "quoteOf",
            "then",
            "draft",
            "publishAt",
            "zone",
            "rulesAccepted",
            "rulesVersion",
            "handle",
            "email",
            "note",
            "uses",
            "days",
            "reason",
            "ground",
            "detail",
            "id",
            "slug",
            "until",
            "preview",
            "ids",
            "decision",
            "text",
            "explanation",
            "revision",
            "edition",
            "told",
            "direction",
            "displayName",
            "bio",
            "showsCommunityPosts",
            "password",
            "present",
            "wanted",
            "question",
            "answer",
            "inviters",
            "ruleEditors",
            "logNamesTeam",
            "actor",
            "subject",
            "rule",
            "submission",
            "returnTo",
            "back",
            "log",
            "after",
            "before",
            "from",
            "q",
            "topic",
            "act",
            "outcome",
            "canned",
            "filter",
            "since",
            "upTo",
            "token",
            "appearance",
            "protectedAccount",
            "measures",
            "seen",
            "known",
            "picked",
            "over",
            "open",
            "show",
            "sort",
            "kind",
            "cites",
            "claim",
            "in",
            "then",
            "add",
            "drop",
            "order",
            "level");

    private final AuthorizationWorld world;
    private final MockMvcTester mvc;
    private final TransactionTemplate transaction;

    HostileInputIntegrationTests(
            AutowireCapableBeanFactory beans, MockMvcTester mvc, PlatformTransactionManager transactions) {
        this.world = beans.createBean(AuthorizationWorld.class);
        this.mvc = mvc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeAll
    void build() {
        world.build();
    }

    @TestFactory
    Stream<DynamicTest> neverFails() {
        return AuthorizationTable.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> neverFails(row)));
    }

    private void neverFails(Row row) {
        Random chance = new Random(row.shape().hashCode());
        for (int i = 0; i < TRIES; i++) {
            Who who = i % 3 == 0 || row.cells().get(Who.A) == Cell.CANNOT_ARISE ? Who.M : Who.A;
            MultiValueMap<String, String> form =
                    chance.nextBoolean() ? new LinkedMultiValueMap<>() : row.form(world.names(who));
            chance.ints(chance.nextInt(FIELDS.size()), 0, FIELDS.size())
                    .forEach(field -> form.add(FIELDS.get(field), CONTENTS.get(chance.nextInt(CONTENTS.size()))));
            assertThat(statusOf(row, who, form))
                    .as("%s as %s with %s", row, who, form)
                    .isLessThan(500);
        }
    }

    private int statusOf(Row row, Who who, MultiValueMap<String, String> form) {
        Integer status = transaction.execute(attempt -> {
            attempt.setRollbackOnly();
            return mvc.perform(MockMvcRequestBuilders.request(row.method(), URI.create(row.address(world.names(who))))
                            .params(form)
                            .with(csrf())
                            .with(Cast.signedIn(world.account(who).orElseThrow())))
                    .getResponse()
                    .getStatus();
        });
        return status == null ? 0 : status;
    }
}
