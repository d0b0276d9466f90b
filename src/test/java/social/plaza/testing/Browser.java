package social.plaza.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Chromium, as installed on this machine, pointed at the application under test. Where it is not installed a test that
 * asks for a page is skipped with the reason, or fails where {@code PLAZA_REQUIRE_BROWSER} is {@code true}.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<BrowserContext> OPEN = new ArrayList<>();

    private final Environment environment;
    private @Nullable Playwright playwright;
    private com.microsoft.playwright.@Nullable Browser chromium;

    Browser(Environment environment) {
        this.environment = environment;
    }

    /** Pointed at a Plaza that runs on this machine already. */
    public static Browser at(int port) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("shipped", Map.of("local.server.port", port)));
        return new Browser(environment);
    }

    /** A page of a new visitor, in English, on a wide screen; relative addresses lead to the application. */
    public Page visit() {
        return visit(_ -> {});
    }

    /** A page of a new visitor whose browser runs no scripts. */
    public Page visitWithoutScripts() {
        return visit(options -> options.setJavaScriptEnabled(false));
    }

    /** A page of a new visitor with anything else set: language, screen, colour scheme. It closes after the test. */
    public Page visit(Consumer<com.microsoft.playwright.Browser.NewContextOptions> settings) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address())
                .setLocale("en-GB")
                .setViewportSize(1280, 900);
        settings.accept(options);
        var context = chromium().newContext(options);
        context.setDefaultTimeout(15_000);
        OPEN.add(context);
        return context.newPage();
    }

    /** Where the application under test answers. */
    public String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    public static void closePages() {
        OPEN.forEach(BrowserContext::close);
        OPEN.clear();
    }

    @Override
    public void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            var executable = executable();
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(List.of(
                                    "--no-sandbox", "--disable-background-networking", "--disable-dev-shm-usage")));
        }
        return chromium;
    }

    private Path executable() {
        var found = onPath();
        if (found.isEmpty()) {
            var reason = "No Chromium on the PATH (looked for %s): install it to run the journeys in a browser"
                    .formatted(String.join(", ", NAMES));
            if (environment.getProperty("PLAZA_REQUIRE_BROWSER", Boolean.class, false)) {
                Assertions.fail(reason);
            }
            Assumptions.abort(reason);
        }
        return found.orElseThrow();
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
