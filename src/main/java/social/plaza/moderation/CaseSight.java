package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.community.Affiliation;
import social.plaza.community.Role;
import social.plaza.shared.Actor;

/**
 * Which cases of a desk its reader may see. Who may not decide a case does not see it: a case about a moderator is the
 * admin's alone, about the admin the staff's, and nobody sees one about oneself. Staff read what waits at every desk.
 *
 * @param affiliation with the community; null at the desk of platform staff
 */
record CaseSight(Actor reader, @Nullable Affiliation affiliation) {

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
     * Over {@code review_case c}. Desk and reader stand in the statement itself: a plan made for every reader at once takes
     * each for the one whom the cases are about, and sorts all that are left. The few whose cases are not for this reader
     * are looked up once, and not for each case who it is about.
     */
    String condition() {
        String own = "coalesce(c.community_id, 0) = %d AND c.account_id IS DISTINCT FROM %d"
                .formatted(
                        affiliation == null
                                ? Desk.STAFF.key()
                                : affiliation.community().value(),
                        reader.account().value());
        if (affiliation == null || affiliation.staff()) {
            return own;
        }
        return """
                %s AND (c.account_id IS NULL OR c.account_id <> ALL (ARRAY(
                    SELECT account_id FROM membership
                    WHERE community_id = %d AND state = 'ACTIVE' AND role <> 'MEMBER'%s)))""".formatted(
                        own,
                        affiliation.community().value(),
                        affiliation.rank() == Role.ADMIN ? " AND role <> 'MODERATOR'" : "");
    }
}
