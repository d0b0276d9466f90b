package social.plaza.database;

import java.nio.file.Path;

/** Another Plaza is running on the same data. */
final class DataDirectoryInUse extends RuntimeException {

    private final Path directory;

    DataDirectoryInUse(Path directory) {
        super("Another Plaza is already using the data in " + directory);
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }
}
