package social.plaza.community;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/**
 * A topic, and where what is said about it stands.
 *
 * @param href without what no address can carry, as {@code topic_key} of the database leaves it out
 */
public record TopicLink(String name, String href) {

    public static TopicLink of(String topic) {
        String key = topic.replaceAll("[\\s/\\\\%;.]+", "-");
        return new TopicLink(topic, "/topics/" + UriUtils.encodePathSegment(key, StandardCharsets.UTF_8));
    }
}
