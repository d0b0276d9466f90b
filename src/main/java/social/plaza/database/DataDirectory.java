package social.plaza.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that holds the embedded database, claimed by one process at a time. */
record DataDirectory(Path path) {

    private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);

    /** Held until the process ends: a channel that the garbage collector finds gives its lock back. */
    private static final List<FileLock> CLAIMS = new ArrayList<>();

    /** Refused with {@link DataDirectoryInUse} while another process holds the folder. */
    static DataDirectory claim(Path path) {
        var directory = new DataDirectory(path.toAbsolutePath().normalize());
        try {
            Files.createDirectories(directory.path);
            directory.lock();
            directory.stopServerLeftBehind();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the data folder " + directory.path, e);
        }
        return directory;
    }

    Path server() {
        return path.resolve("server");
    }

    Path tables() {
        return path.resolve("postgresql");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    @SuppressWarnings("resource") // stays open with the lock it carries
    private void lock() throws IOException {
        var channel = FileChannel.open(path.resolve("plaza.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new DataDirectoryInUse(path);
        }
        CLAIMS.add(lock);
    }

    /** Null while somebody holds it, in this process or in another. */
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** A Plaza that was killed leaves its database server running; nobody else can be using it, for we hold the lock. */
    private void stopServerLeftBehind() throws IOException {
        var pidFile = tables().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var server = ProcessHandle.of(pid).filter(this::servesThisDirectory);
        if (server.isPresent()) {
            log.info("Plaza was not shut down last time: stopping the database server it left behind");
            stop(server.get());
        }
    }

    private boolean servesThisDirectory(ProcessHandle process) {
        var command = process.info().command().orElse("");
        var isPostgres = Path.of(command).getFileName().toString().startsWith("postgres");
        return isPostgres
                && process.info().commandLine().orElse(tables().toString()).contains(tables().toString());
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().completeOnTimeout(server, 20, TimeUnit.SECONDS).join();
        } finally {
            if (server.isAlive()) {
                server.destroyForcibly();
                server.onExit().join();
            }
        }
    }
}
