package social.plaza.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A folder on disk; a file appears in it whole or not at all. */
record FolderStore(Path folder) implements ImageStore {

    @Override
    public void put(String key, byte[] file, String type) {
        try {
            Path place = folder.resolve(key);
            Files.createDirectories(place.getParent());
            Path beside = Files.createTempFile(place.getParent(), "arriving", null);
            try {
                Files.write(beside, file);
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException away) {
            throw new StoreAway(away);
        }
    }

    @Override
    public Optional<byte[]> get(String key) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(key)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException away) {
            throw new StoreAway(away);
        }
    }

    @Override
    public void remove(String key) {
        try {
            Files.deleteIfExists(folder.resolve(key));
        } catch (IOException away) {
            throw new StoreAway(away);
        }
    }
}
