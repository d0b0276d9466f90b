package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.CommunityId;

/**
 * Who answers reports.
 *
 * @param community the one whose team does; null for platform staff
 */
record Desk(@Nullable CommunityId community) {

    static final Desk STAFF = new Desk(null);

    boolean platform() {
        return community == null;
    }

    /** As the tables key it: no community has the id 0. */
    long key() {
        return community == null ? 0 : community.value();
    }
}
