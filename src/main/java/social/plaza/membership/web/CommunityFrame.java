package social.plaza.membership.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityPage;
import social.plaza.community.CommunityView;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;

/** Opens a page of a community: what every one of them shows. */
@Component
class CommunityFrame {

    private final Communities communities;
    private final Affiliations affiliations;

    CommunityFrame(Communities communities, Affiliations affiliations) {
        this.communities = communities;
        this.affiliations = affiliations;
    }

    /** A community, and what the viewer is in it. */
    record Opened(CommunityView community, Affiliation affiliation) {

        CommunityId id() {
            return community.id();
        }
    }

    /** In two statements, and a third for the team where its queue is shown. */
    Opened open(String slug, Actor actor, String tab, Model model) {
        return show(communities.view(slug), actor, tab, model);
    }

    Opened show(CommunityView community, Actor actor, String tab, Model model) {
        Affiliation affiliation = affiliations.of(actor, community.id());
        CommunityPage.fill(model, community, affiliation, tab);
        if (affiliation.moderates() && !tab.equals("settings")) {
            model.addAttribute("pendingRequests", affiliations.pendingRequests(community.id()));
        }
        return new Opened(community, affiliation);
    }

    /** For an act: which community an address names. */
    CommunityId id(String slug) {
        return communities.view(slug).id();
    }
}
