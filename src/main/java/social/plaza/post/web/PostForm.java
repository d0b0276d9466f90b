package social.plaza.post.web;

import org.jspecify.annotations.Nullable;

/**
 * What the composer sends; the text's measure is the post's own.
 *
 * @param audience {@code followers} or {@code community:} and its address; an answer needs none
 * @param replyTo id of the post it answers
 * @param quoteOf id of the post that is shown with it; an answer shows none
 * @param rulesAccepted any value where the box was ticked
 * @param rulesVersion of the rules that were shown with the box
 */
record PostForm(
        @Nullable String body,
        @Nullable String audience,
        @Nullable String replyTo,
        @Nullable String quoteOf,
        @Nullable String rulesAccepted,
        @Nullable String rulesVersion,
        @Nullable String submission) {

    String text() {
        return body == null ? "" : body;
    }

    boolean acceptsRules() {
        return rulesAccepted != null && !rulesAccepted.isBlank() && !rulesAccepted.equals("false");
    }

    @Nullable
    Integer shownRules() {
        try {
            return rulesVersion == null || rulesVersion.isEmpty() ? null : Integer.valueOf(rulesVersion);
        } catch (NumberFormatException notOurs) {
            return null;
        }
    }
}
