package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.community.Affiliation;
import social.plaza.community.Role;
import social.plaza.shared.Actor;

/**
 * Which cases of a desk its reader may see. Who may not decide a case does not see it: a case about a moderator is the
 * admin's alone, about the admin the staff's, and nobody sees one about oneself.
 *
 * @param affiliation with the community; null at the desk of platform staff
 */
record CaseSight(Actor reader, @Nullable Affiliation affiliation) {

    /** The cases, with the membership of whom each is about as {@code m}. */
    static final String CASES = """
            review_case c LEFT JOIN membership m ON m.community_id = c.place_id AND m.account_id = c.account_id
                 AND m.state = 'ACTIVE'""";

    private static final ReviewPolicy POLICY = new ReviewPolicy();

    /** Who may not work at the desk does not get further. */
    CaseSight {
        if (affiliation == null) {
            POLICY.canReadPlatform(reader).orNotFound();
        } else {
            POLICY.canReadAll(reader, affiliation).orRefuse();
        }
    }

    /**
     * Over {@link #CASES}. Desk and reader stand in the statement itself: a plan made for every reader at once takes each
     * for the one whom the cases are about, and sorts all that are left.
     */
    String condition() {
        String own = "coalesce(c.community_id, 0) = %d AND c.account_id IS DISTINCT FROM %d"
                .formatted(
                        affiliation == null
                                ? Desk.STAFF.key()
                                : affiliation.community().value(),
                        reader.account().value());
        if (affiliation == null) {
            return own;
        }
        return own
                + " AND (m.role IS NULL OR m.role = 'MEMBER'"
                + (affiliation.rank() == Role.ADMIN ? " OR m.role = 'MODERATOR')" : ")");
    }
}
