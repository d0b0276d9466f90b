package social.plaza.moderation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.plaza.community.CommunityView;

/**
 * The rule or norm that a decision cites, for reading.
 *
 * @param norm null where a rule is cited
 * @param rule the rule as it read when it was cited, empty where a norm is
 */
public record Cited(@Nullable Norm norm, String rule) {

    /** Empty where the community has no such rule now. */
    public static Optional<Cited> of(Ground ground, @Nullable CommunityView community) {
        return Citation.of(ground, community).map(citation -> of(citation.text()));
    }

    /** Null where nothing is cited. */
    static @Nullable Cited of(String ground) {
        if (ground.isEmpty()) {
            return null;
        }
        return ground.startsWith(Citation.NORM)
                ? new Cited(Norm.valueOf(ground.substring(Citation.NORM.length())), "")
                : new Cited(null, ground);
    }
}
