package social.plaza.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services of docker-compose.yml under a project name, ports and volumes of their own, removed at the end. */
final class Compose implements AutoCloseable {

    private static final Path LOG = Path.of("target", "compose.log");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final Path settings;
    private final int port = freePort();
    private final int demoPort = freePort();
    private final int mailPort = freePort();
    private final JsonMapper json = new JsonMapper();

    Compose() throws IOException {
        Files.createDirectories(LOG.getParent());
        settings = Files.writeString(LOG.resolveSibling("compose.env"), """
                POSTGRES_PASSWORD=%s
                PLAZA_OWNER_PASSWORD=%s
                PLAZA_WEB_PASSWORD=%s
                PLAZA_PORT=%d
                PLAZA_DEMO_PORT=%d
                MAIL_PORT=%d
                PLAZA_BASE_URL=http://localhost:%d
                PLAZA_FOUNDING_ACCOUNT_AGE=P0D
                PLAZA_STAFF_FIRST_ACCOUNT=keeper@example.org
                COMPOSE_PROFILES=mail,demo
                """.formatted(
                        UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), port, demoPort, mailPort, port));
    }

    int port() {
        return port;
    }

    int demoPort() {
        return demoPort;
    }

    /** Returns when every service says that it is well. */
    void up() {
        compose("up", "--detach", "--wait", "--wait-timeout", "180");
    }

    /** Stops and removes the services; what the volumes keep stays. */
    void down() {
        compose("down");
    }

    @Override
    public void close() {
        compose("down", "--volumes");
    }

    /** What a command printed in the container of a service. */
    String in(String service, String... command) {
        List<String> words = new ArrayList<>(List.of("exec", "-T", service));
        words.addAll(List.of(command));
        return compose(words.toArray(String[]::new));
    }

    String logs(String service) {
        return compose("logs", "--no-log-prefix", service);
    }

    /** The first link of the newest message to this address, as soon as it has come. */
    String linkMailedTo(String address) {
        for (int tries = 0; tries < 60; tries++) {
            for (JsonNode message : mail("/api/v1/messages").path("messages")) {
                if (message.path("To").path(0).path("Address").asString().equals(address)) {
                    return link(mail("/api/v1/message/" + message.path("ID").asString())
                            .path("Text")
                            .asString());
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        throw new AssertionError("No message for " + address + " came within 30 seconds");
    }

    private static String link(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link in: " + text);
        }
        return link.group();
    }

    private JsonNode mail(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + mailPort + path))
                    .build();
            return json.readTree(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String compose(String... words) {
        List<String> command = new ArrayList<>(
                List.of("docker", "compose", "--project-name", "plaza-check", "--env-file", settings.toString()));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed: see " + LOG);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException("Is there a docker command with compose?", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
