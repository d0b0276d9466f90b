package social.plaza.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;

/** The words of one language. */
record Messages(Properties texts) {

    static final Messages ENGLISH = read("messages.properties");
    static final Messages SPANISH = read("messages_es.properties");

    private static Messages read(String file) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Messages(texts);
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    String text(String key) {
        return texts.getProperty(key, "");
    }
}
