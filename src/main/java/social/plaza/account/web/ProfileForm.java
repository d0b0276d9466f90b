package social.plaza.account.web;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/** The fields of the profile settings. */
record ProfileForm(
        @Text(min = 1, max = 50, kind = TextRules.NAME) @Nullable
        String displayName,

        @Text(max = 160, kind = TextRules.TEXT) @Nullable String bio,
        @Nullable Boolean showsCommunityPosts) {}
