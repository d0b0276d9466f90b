package social.plaza.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import social.plaza.bench.yardstick.BenchedPlaza;

/** The packaged application, unpacked as in production and running in a process of its own, on this machine alone. */
final class PackagedPlaza implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** As the image runs it. */
    private static final Path OPTIONS = Path.of("src/main/docker/java.options").toAbsolutePath();

    private static final String CACHE = "plaza.aot";

    private final Process process;
    private final URI address;
    private final Duration start;

    private PackagedPlaza(Process process, URI address, Duration start) {
        this.process = process;
        this.address = address;
        this.start = start;
    }

    /** Returns when the first page has been answered. */
    static PackagedPlaza start(Plan plan, Target database, Path folder) throws IOException, InterruptedException {
        var jar = unpacked(folder).toString();
        train(plan, database, folder, jar);
        var port = freePort();
        var options = new ArrayList<>(List.of("-XX:AOTCache=" + CACHE));
        if (plan.profile()) {
            options.add("-XX:StartFlightRecording=settings=profile,filename=" + folder.resolve("plaza.jfr"));
        }
        long began = System.nanoTime();
        options.addAll(List.of("-cp", jar + File.pathSeparator + yardstick(folder), BenchedPlaza.class.getName()));
        var process = launch(plan, database, folder, options, "--server.port=" + port);
        var address = URI.create("http://127.0.0.1:" + port);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!Visitor.answers(address)) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("Plaza did not start; see " + folder.resolve("plaza.log"));
            }
            Thread.sleep(20);
        }
        return new PackagedPlaza(process, address, Duration.ofNanos(System.nanoTime() - began));
    }

    /** One start up to the first page, after which Java writes down which classes it loaded, as the image does. */
    private static void train(Plan plan, Target database, Path folder, String jar)
            throws IOException, InterruptedException {
        var training = launch(
                plan,
                database,
                folder,
                List.of("-XX:AOTCacheOutput=" + CACHE, "-Dspring.context.exit=onRefresh", "-jar", jar),
                "--server.port=0");
        if (!training.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            training.destroyForcibly();
        }
        if (!Files.exists(folder.resolve(CACHE))) {
            throw new IllegalStateException("Plaza did not start; see " + folder.resolve("plaza.log"));
        }
    }

    private static Process launch(Plan plan, Target database, Path folder, List<String> program, String port)
            throws IOException {
        var command = new ArrayList<>(List.of(java(), "@" + OPTIONS, "--enable-native-access=ALL-UNNAMED"));
        command.addAll(plan.options());
        command.addAll(program);
        database.properties().forEach((name, value) -> command.add("--" + name + "=" + value));
        command.addAll(List.of("--server.address=127.0.0.1", port, "--management.server.port=0", "--plaza.demo=false"));
        command.add("--plaza.search.guests-a-minute=1000000");
        command.add("--plaza.search.accounts-a-minute=1000000");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve("plaza.log").toFile()));
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        return builder.start();
    }

    URI address() {
        return address;
    }

    /** From the start of the process to its first page. */
    Duration start() {
        return start;
    }

    /** Resident memory in MB, 0 where the system does not tell. */
    long resident() throws IOException {
        var status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The archive's own way, see {@code java -Djarmode=tools -jar}. */
    private static Path unpacked(Path folder) throws IOException, InterruptedException {
        var packaged = packaged();
        var unpacked = folder.resolve("unpacked");
        FileSystemUtils.deleteRecursively(unpacked);
        var tools = new ProcessBuilder(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        packaged.toString(),
                        "extract",
                        "--destination",
                        unpacked.toString())
                .inheritIO()
                .start();
        if (tools.waitFor() != 0) {
            throw new IllegalStateException("Could not unpack " + packaged);
        }
        return unpacked.resolve(packaged.getFileName());
    }

    private static Path packaged() {
        var jar = Path.of(System.getProperty("bench.jar", "")).toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("Nothing is packaged: run mvn -Pbench verify");
        }
        return jar;
    }

    /** The yardstick's classes alone: what else the tests consist of must not be found by the application. */
    private static Path yardstick(Path folder) throws IOException {
        var type = BenchedPlaza.class;
        var within = type.getPackageName().replace('.', '/');
        var classes = Path.of(location(type)).resolve(within);
        var copy = folder.resolve("yardstick");
        FileSystemUtils.copyRecursively(classes, copy.resolve(within));
        return copy;
    }

    private static URI location(Class<?> type) {
        return URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
