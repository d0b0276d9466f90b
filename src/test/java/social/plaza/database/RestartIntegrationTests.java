package social.plaza.database;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import social.plaza.PlazaApplication;

/** Plaza with its own database, started as a person does, and treated badly. */
class RestartIntegrationTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void keepsWhatItAcknowledgedThroughAKillAndDoesNotLetASecondStartIn() throws Exception {
        var first = start(freePort());
        database("INSERT INTO event_publication (id, listener_id, event_type, serialized_event, publication_date)"
                + " VALUES (gen_random_uuid(), 'kept', '', '', now())");

        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");

        var second = launch(freePort());
        assertThat(second.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(output(second)).contains("Another Plaza is already running on the data in " + data());
        assertThat(first.isAlive()).isTrue();
        assertThat(kept()).isEqualTo(1);

        first.destroyForcibly().waitFor();
        assertThat(data().resolve("postgresql/postmaster.pid")).exists();

        var third = start(freePort());
        assertThat(kept()).isEqualTo(1);

        third.destroy();
        assertThat(third.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(data().resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void finishesWhatItHasBegunWhenItIsToldToStop() throws Exception {
        var port = freePort();
        var plaza = start(port);
        var page = page(port, "/preferences");
        var session = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var form = "appearance=dark&_csrf="
                + TOKEN.matcher(page.body()).results().findFirst().orElseThrow().group(1);

        try (var slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var answer = new BufferedReader(new InputStreamReader(slow.getInputStream(), US_ASCII));
            slow.getOutputStream().write("""
                    POST /preferences/appearance HTTP/1.1\r
                    Host: localhost\r
                    Cookie: %s\r
                    Content-Type: application/x-www-form-urlencoded\r
                    Content-Length: %d\r
                    Expect: 100-continue\r
                    Connection: close\r
                    \r
                    """.formatted(session, form.length()).getBytes(US_ASCII));
            assertThat(answer.readLine()).contains("100");

            plaza.destroy();
            await().atMost(Duration.ofSeconds(10)).until(() -> refuses(port));
            assertThat(plaza.isAlive()).isTrue();

            slow.getOutputStream().write(form.getBytes(US_ASCII));
            assertThat(answer.lines())
                    .contains("HTTP/1.1 302 ")
                    .anyMatch(line -> line.startsWith("Set-Cookie: appearance=dark"));
        }

        assertThat(plaza.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(plaza.exitValue()).isEqualTo(128 + 15);
        assertThat(output(plaza)).contains("Scheduler stopped").doesNotContain(" ERROR ");
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
            process.destroyForcibly();
        }
    }

    private Process start(int port) throws IOException {
        var process = launch(port);
        try {
            await().atMost(Duration.ofMinutes(5)).until(() -> !process.isAlive() || answers(port));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(output(process), e);
        }
        assertThat(process.isAlive()).as(output(process)).isTrue();
        return process;
    }

    private Process launch(int port) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        productClassPath(),
                        PlazaApplication.class.getName(),
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--management.server.port=0",
                        "--plaza.demo=false",
                        "--plaza.database.directory=" + data())
                .redirectErrorStream(true)
                .redirectOutput(
                        Redirect.to(folder.resolve("output-" + started.size()).toFile()))
                .start();
        started.add(process);
        return process;
    }

    private String output(Process process) throws IOException {
        return Files.readString(folder.resolve("output-" + started.indexOf(process)));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private int kept() throws IOException {
        return database()
                .sql("SELECT count(*) FROM event_publication WHERE listener_id = 'kept'")
                .query(Integer.class)
                .single();
    }

    private @Nullable String setting(String name) throws IOException {
        return database().sql("SHOW " + name).query(String.class).single();
    }

    private void database(String statement) throws IOException {
        database().sql(statement).update();
    }

    /** The server notes its port in the fourth line of its pid file. */
    private JdbcClient database() throws IOException {
        var port = Files.readAllLines(data().resolve("postgresql/postmaster.pid"))
                .get(3)
                .strip();
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://localhost:" + port + "/plaza", DatabaseRoles.WEB, DatabaseRoles.PASSWORD));
    }

    private static boolean answers(int port) throws InterruptedException {
        try {
            return page(port, "/readyz").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean refuses(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static HttpResponse<String> page(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String productClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
