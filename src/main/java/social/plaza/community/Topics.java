package social.plaza.community;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import social.plaza.shared.RuleViolation;
import social.plaza.shared.TextRules;

/** Up to ten tags by which a community is found, in lower case, each once. */
public record Topics(List<String> tags) {

    public static final int MAX = 10;

    /** Graphemes in one tag. */
    public static final int MAX_LENGTH = 30;

    /** More tags than ten. */
    public static final class TooManyTopics extends RuleViolation {
        private static final long serialVersionUID = 1L;

        TooManyTopics() {
            super("community.topics.tooMany", MAX);
        }
    }

    public static final Topics NONE = new Topics(List.of());

    public Topics {
        tags = tags.stream()
                .map(tag ->
                        TextRules.NAME.require(withoutHash(tag), 1, MAX_LENGTH).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (tags.size() > MAX) {
            throw new TooManyTopics();
        }
    }

    /** Reads tags as people type them, with commas between. */
    public static Topics parse(String typed) {
        return new Topics(Arrays.stream(typed.split("[,;]", -1))
                .filter(tag -> !TextRules.isBlank(withoutHash(tag)))
                .toList());
    }

    /** As {@link #parse} reads it. */
    public String typed() {
        return String.join(", ", tags);
    }

    private static String withoutHash(String tag) {
        return tag.strip().replaceFirst("^#+", "");
    }
}
