package social.plaza.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import social.plaza.testing.AuthorizationTable;
import social.plaza.testing.AuthorizationTable.Cell;
import social.plaza.testing.AuthorizationTable.Row;
import social.plaza.testing.AuthorizationTable.Who;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;

/** Every cell of {@code authorization.txt}, over HTTP, against the database; each cell is undone after it was tried. */
@PlazaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationIntegrationTests {

    /** A refusal: not allowed, not there, not now, or said beside the form. That the form is right, the allowed show. */
    private static final Set<Integer> REFUSALS = Set.of(403, 404, 409, 422);

    private final AuthorizationWorld world;
    private final MockMvcTester mvc;
    private final RequestMappingHandlerMapping mappings;
    private final TransactionTemplate transaction;

    AuthorizationIntegrationTests(
            AutowireCapableBeanFactory beans,
            MockMvcTester mvc,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            PlatformTransactionManager transactions) {
        this.world = beans.createBean(AuthorizationWorld.class);
        this.mvc = mvc;
        this.mappings = mappings;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeAll
    void build() {
        world.build();
    }

    @TestFactory
    Stream<DynamicTest> keepsToEveryCell() {
        return AuthorizationTable.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> keepsTo(row)));
    }

    private void keepsTo(Row row) {
        SoftAssertions cells = new SoftAssertions();
        row.cells().forEach((who, cell) -> {
            if (cell != Cell.CANNOT_ARISE) {
                MockHttpServletResponse answer = ask(row, who);
                cells.assertThat(cellOf(answer))
                        .as("%s: %s answers %s", who, row, answer.getStatus())
                        .isEqualTo(cell);
            }
        });
        cells.assertAll();
    }

    @Test
    void listsEveryAddressThatIsMapped() {
        Set<String> listed = AuthorizationTable.rows().stream().map(Row::shape).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping ->
                        shapes(mapping).filter(shape -> !listed.contains(shape)).forEach(missing::add));
        assertThat(missing).as("addresses that authorization.txt does not list").isEmpty();
    }

    private static Stream<String> shapes(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .filter(pattern -> !pattern.contains("error"))
                .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> method + " " + Row.shape(pattern)));
    }

    private MockHttpServletResponse ask(Row row, Who who) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            var names = world.names(who);
            return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(
                                    row.method(), java.net.URI.create(row.address(names)))
                            .params(row.form(names))
                            .with(csrf())
                            .with(world.account(who).map(Cast::signedIn).orElse(anonymous())))
                    .getResponse();
        }));
    }

    /** 410 is what a link that nobody gave out answers to everybody. */
    private static Cell cellOf(MockHttpServletResponse answer) {
        if (answer.getStatus() / 100 == 3
                && String.valueOf(answer.getRedirectedUrl()).endsWith("/login")) {
            return Cell.SIGN_IN;
        }
        if (REFUSALS.contains(answer.getStatus())) {
            return Cell.REFUSED;
        }
        assertThat(answer.getStatus()).isIn(List.of(200, 204, 302, 303, 410));
        return Cell.ALLOWED;
    }
}
