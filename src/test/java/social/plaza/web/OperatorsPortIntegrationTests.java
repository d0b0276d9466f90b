package social.plaza.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.StatementCount;

@PlazaTest
class OperatorsPortIntegrationTests {

    private final int people;
    private final int operators;
    private final MockMvcTester mvc;
    private final StatementCount count;
    private final Cast cast;

    OperatorsPortIntegrationTests(Environment environment, MockMvcTester mvc, StatementCount count, Cast cast) {
        this.people = environment.getRequiredProperty("local.server.port", Integer.class);
        this.operators = environment.getRequiredProperty("local.management.port", Integer.class);
        this.mvc = mvc;
        this.count = count;
        this.cast = cast;
    }

    @Test
    void tellsFiguresWithoutNamesOfPeopleOrThings() throws Exception {
        get(people, "/posts/123456789");
        get(people, "/@somebody_here");
        var figures = get(operators, "/actuator/prometheus");
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body())
                .contains("plaza_mail_waiting_messages", "uri=\"/posts/{id}\"", "hikaricp_connections", "jvm_memory")
                .doesNotContain("123456789", "somebody_here");
    }

    @Test
    void tellsWhatTheHealthDependsOn() throws Exception {
        assertThat(get(operators, "/actuator/health").body()).contains("\"db\"", "\"diskSpace\"");
    }

    /** Whatever collects figures calls the port by a name of its own network. */
    @Test
    void answersByAnyName() throws Exception {
        assertThat(statusByName(operators, "/actuator/health", "plaza-1:8081")).contains(" 200 ");
        assertThat(statusByName(people, "/livez", "plaza-1:8080")).contains(" 400 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/shutdown",
                "/actuator/configprops",
                "/",
                "/communities/discover"
            })
    void hasNothingElse(String path) throws Exception {
        assertThat(get(operators, path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/metrics", "/actuator/info"})
    void isNotReachedByTheOtherDoor(String path) throws Exception {
        assertThat(get(people, path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void aLoadBalancerLearnsYesOrNoAndNoMore(String path) throws Exception {
        var answer = get(people, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void beingAliveAsksNeitherTheDatabaseNorForASession() {
        var somebody = cast.person("alive");
        assertThat(count.of(() -> assertThat(mvc.get().uri("/livez").with(Cast.signedIn(somebody)))
                        .hasStatusOk()))
                .isEmpty();
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    /** By hand, because a client would send the name it connected to. */
    private static String statusByName(int port, String path, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
