package social.plaza.account.web;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/**
 * The fields of the profile settings.
 *
 * @param avatar what a try that was refused uploaded; a new file is sent as {@code avatarFile}
 * @param cover the same for the cover
 */
record ProfileForm(
        @Text(min = 1, max = 50, kind = TextRules.NAME) @Nullable
        String displayName,

        @Text(max = 160, kind = TextRules.TEXT) @Nullable String bio,
        @Nullable Boolean showsCommunityPosts,
        @Nullable String avatar,
        @Nullable Boolean noAvatar,
        @Nullable String cover,
        @Nullable Boolean noCover) {}
