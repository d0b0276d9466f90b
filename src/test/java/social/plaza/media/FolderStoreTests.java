package social.plaza.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTests {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    FolderStoreTests() {}

    @Test
    void keepsFilesWholeAndNothingBesideThem() throws IOException {
        ImageStore store = new FolderStore(folder.resolve("media"));

        store.put("0a/ff/1-large.jpg", new byte[] {1, 2, 3}, "image/jpeg");
        store.put("0a/ff/1-large.jpg", new byte[] {4}, "image/jpeg");

        assertThat(store.get("0a/ff/1-large.jpg")).contains(new byte[] {4});
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(folder.resolve("media/0a/ff/1-large.jpg"));
        }
        store.remove("0a/ff/1-large.jpg");
        store.remove("0a/ff/1-large.jpg");
        assertThat(store.get("0a/ff/1-large.jpg")).isEmpty();
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        ImageStore store = new FolderStore(file);

        assertThatThrownBy(() -> store.put("a/b/c", new byte[1], "image/png")).isInstanceOf(StoreAway.class);
    }
}
