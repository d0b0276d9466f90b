package social.plaza.post;

import java.util.ArrayList;
import java.util.List;

/** A piece of a post's text as it is shown: plain, or a link to an account, a topic or the web. */
public sealed interface Segment {

    /** What a person reads. */
    String text();

    record Plain(String text) implements Segment {}

    record Mention(String handle) implements Segment {

        @Override
        public String text() {
            return "@" + handle;
        }
    }

    record Hashtag(String tag) implements Segment {

        @Override
        public String text() {
            return "#" + tag;
        }
    }

    /** An address as it was typed, and one that a browser can follow. */
    record Link(String text, String href) implements Segment {}

    /** The pieces of a stored text, in order. */
    static List<Segment> of(String text) {
        var segments = new ArrayList<Segment>();
        int at = 0;
        for (var entity : EntityScanner.entities(text)) {
            if (entity.start() > at) {
                segments.add(new Plain(text.substring(at, entity.start())));
            }
            segments.add(of(entity, text.substring(entity.start(), entity.end())));
            at = entity.end();
        }
        if (at < text.length()) {
            segments.add(new Plain(text.substring(at)));
        }
        return segments;
    }

    private static Segment of(Entity entity, String text) {
        return switch (entity.kind()) {
            case MENTION -> new Mention(text.substring(1));
            case HASHTAG -> new Hashtag(text.substring(1));
            case LINK ->
                new Link(
                        text,
                        text.regionMatches(true, 0, "http", 0, 4) && text.contains("://") ? text : "https://" + text);
        };
    }
}
