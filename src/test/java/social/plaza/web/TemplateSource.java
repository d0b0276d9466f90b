package social.plaza.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The source of one template, without the comments that never leave the server. */
record TemplateSource(String name, String source) {

    private static final Path FOLDER = Path.of("src/main/resources/templates");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>");
    private static final Pattern INLINE = Pattern.compile("\\[\\[.*?]]", Pattern.DOTALL);

    static Stream<TemplateSource> all() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html")).map(TemplateSource::read).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TemplateSource read(Path file) {
        try {
            return new TemplateSource(
                    FOLDER.relativize(file).toString(),
                    COMMENT.matcher(Files.readString(file)).replaceAll(""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> tags() {
        return TAG.matcher(source).results().map(tag -> tag.group()).toList();
    }

    /** What stands between the tags, but for expressions. */
    String words() {
        return INLINE.matcher(TAG.matcher(source).replaceAll("\n")).replaceAll("");
    }

    @Override
    public String toString() {
        return name;
    }
}
