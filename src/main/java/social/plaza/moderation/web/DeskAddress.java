package social.plaza.moderation.web;

import org.jspecify.annotations.Nullable;
import social.plaza.community.Affiliation;
import social.plaza.community.CommunityView;
import social.plaza.moderation.CaseView;
import social.plaza.shared.NotFound;

/**
 * The desk whose pages are asked for: a community's, the same as staff read it in their console, or the staff's own.
 *
 * @param community whose team works there; null for platform staff's own
 * @param affiliation the reader's with the community; null for platform staff at their own desk
 */
record DeskAddress(
        String queue,
        @Nullable CommunityView community,
        @Nullable Affiliation affiliation) {

    static final DeskAddress STAFF = new DeskAddress("/staff/cases", null, null);

    static DeskAddress of(CommunityView community, Affiliation affiliation) {
        return new DeskAddress("/communities/" + community.slug() + "/moderation", community, affiliation);
    }

    static DeskAddress overseen(CommunityView community) {
        return new DeskAddress(
                "/staff/communities/" + community.slug() + "/moderation",
                community,
                Affiliation.ofStaff(community.id()));
    }

    /** Staff read here what a team works on. */
    boolean readOnly() {
        return affiliation != null && affiliation.staff();
    }

    boolean staff() {
        return community == null;
    }

    /** Under which the addresses of single cases stand. */
    String cases() {
        return staff() ? queue : queue + "/cases";
    }

    String log() {
        return staff() ? "/staff/log" : queue + "/log";
    }

    String one(long id) {
        return cases() + "/" + id;
    }

    /** The same case; one of another desk is not found here. */
    CaseView holding(CaseView view) {
        CommunityView theirs = view.community();
        boolean here =
                theirs == null ? staff() : community != null && theirs.id().equals(community.id());
        if (!here) {
            throw new NotFound();
        }
        return view;
    }
}
