package social.plaza.moderation.web;

import org.jspecify.annotations.Nullable;

/** What a form that decides says as its reason: the own words or, where there are none, the ready reason chosen. */
final class ReasonField {

    private ReasonField() {}

    static String words(@Nullable String own, @Nullable String ready) {
        if (own != null && !own.isBlank()) {
            return own;
        }
        return ready == null ? "" : ready;
    }
}
