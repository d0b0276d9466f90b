package social.plaza.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    private Path folder;

    @Test
    void isMadeWhereItIsMissing() {
        DataDirectory.claim(folder.resolve("deep/data"));
        assertThat(folder.resolve("deep/data")).isDirectory();
    }

    @Test
    void isClaimedOnce() {
        DataDirectory.claim(folder);
        assertThatThrownBy(() -> DataDirectory.claim(folder)).isInstanceOf(DataDirectoryInUse.class);
    }

    @Test
    void leavesAProcessAloneThatOnlyHasTheNumberOfAServer() throws IOException {
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(
                folder.resolve("postgresql/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");
        DataDirectory.claim(folder);
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void tellsAPersonWhatToDoAboutASecondStart() {
        assertThat(new DataDirectoryInUseFailureAnalyzer().analyze(new DataDirectoryInUse(folder)))
                .isNotNull()
                .satisfies(analysis -> {
                    assertThat(analysis.getDescription()).contains("already running", folder.toString());
                    assertThat(analysis.getAction()).contains("PLAZA_DATABASE_DIRECTORY", "SERVER_PORT");
                });
    }
}
