package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/**
 * What is decided about.
 *
 * @param community where it stands; null for none
 * @param account the person concerned: the author, who opened the thread, or the member
 * @param post null where only the person is concerned
 * @param answers the case that waited; null where nothing was reported
 */
record Matter(
        @Nullable CommunityId community,
        AccountId account,
        @Nullable PostId post,
        @Nullable CaseId answers) {}
