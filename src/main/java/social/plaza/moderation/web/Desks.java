package social.plaza.moderation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.moderation.CaseId;
import social.plaza.moderation.CaseView;
import social.plaza.moderation.Cases;
import social.plaza.shared.Actor;

/** Finds the desk, and the case on it, that an address means. */
@Component
class Desks {

    static final String TEAM = "/communities/{slug}/moderation";
    static final String TEAM_CASE = TEAM + "/cases/{id}";
    static final String OVERSEEN = "/staff" + TEAM;
    static final String STAFF = "/staff/cases";
    static final String STAFF_CASE = STAFF + "/{id}";

    private final Communities communities;
    private final Affiliations affiliations;
    private final Cases cases;

    Desks(Communities communities, Affiliations affiliations, Cases cases) {
        this.communities = communities;
        this.affiliations = affiliations;
        this.cases = cases;
    }

    /** {@code slug} null: platform staff's. */
    DeskAddress desk(@Nullable String slug, Actor actor) {
        if (slug == null) {
            return DeskAddress.STAFF;
        }
        CommunityView community = communities.view(slug);
        return DeskAddress.of(community, affiliations.of(actor, community.id()));
    }

    /** A community's desk as staff read it in their console. */
    DeskAddress overseen(String slug) {
        return DeskAddress.overseen(communities.view(slug));
    }

    CaseView one(DeskAddress desk, long id, Actor actor) {
        return cases.view(actor, desk.affiliation(), new CaseId(id));
    }
}
