package social.plaza.community;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/**
 * Staff answered an application to found a community.
 *
 * @param community the community founded, null where declined
 */
public record ApplicationDecided(
        long applicationId, AccountId applicant, @Nullable CommunityId community) {

    public boolean approved() {
        return community != null;
    }
}
