package social.plaza.timeline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.community.Checklist;
import social.plaza.community.Communities;
import social.plaza.community.CommunityPage;
import social.plaza.community.CommunityView;
import social.plaza.post.Composer;
import social.plaza.post.Composers;
import social.plaza.post.PostReading;
import social.plaza.post.PostReading.Choice;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Sharing;
import social.plaza.shared.Site;
import social.plaza.shared.Turn;
import social.plaza.shared.Verdict.Denied;
import social.plaza.timeline.Places;
import social.plaza.timeline.Timelines;

/** A community's own page, for everybody. */
@Controller
class CommunityController {

    private static final String DISCUSSED = "discussed";
    private static final String PICTURES = "media";

    private final Communities communities;
    private final Affiliations affiliations;
    private final PostReading posts;
    private final Composers composers;
    private final Places places;
    private final Feed feed;
    private final Site site;

    CommunityController(
            Communities communities,
            Affiliations affiliations,
            PostReading posts,
            Composers composers,
            Places places,
            Feed feed,
            Site site) {
        this.communities = communities;
        this.affiliations = affiliations;
        this.posts = posts;
        this.composers = composers;
        this.places = places;
        this.feed = feed;
        this.site = site;
    }

    @GetMapping("/communities/{slug}")
    String community(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        CommunityView community = communities.view(slug);
        Affiliation affiliation = affiliations.of(actor, community.id());
        CommunityPage.fill(model, community, affiliation, "posts");
        String path = "/communities/" + slug;
        List<String> shows = List.of("latest", DISCUSSED, PICTURES);
        String shown = show != null && shows.contains(show) ? show : shows.getFirst();
        model.addAttribute("shows", shows);
        model.addAttribute("shown", shown);
        list(model, actor, community, path, shown, Turn.of(after, before));
        Places.Around around = places.around(actor, community.id());
        model.addAttribute("team", around.team());
        model.addAttribute("faces", around.faces());
        model.addAttribute("pendingRequests", around.pendingRequests());
        model.addAttribute(
                "checklist",
                Checklist.of(community, affiliation, around.facts()).orElse(null));
        if (affiliation.belongs()) {
            write(model, actor, community, affiliation, around);
        }
        model.addAttribute(
                "sharing",
                new Sharing(description(community), site.link(path), site.link(AtomController.of(path)))
                        .showing(Showing.address(
                                site,
                                community.pictures().emblem(),
                                community.pictures().banner())));
        return "timeline/community";
    }

    private void list(Model model, Actor actor, CommunityView community, String path, String shown, Turn turn) {
        switch (shown) {
            case DISCUSSED -> {
                model.addAttribute("ranked", true);
                feed.fill(
                        model,
                        posts.mostAnswered(actor, Timelines.answeredIn(community.id()), turn),
                        path + "?show=" + DISCUSSED,
                        null,
                        turn);
            }
            case PICTURES ->
                feed.fill(
                        model,
                        posts.page(actor, Timelines.picturesIn(community.id()), turn),
                        path + "?show=" + PICTURES,
                        null,
                        turn);
            default -> {
                Choice list = Timelines.communityBelowPin(community.id());
                if (turn.first()) {
                    Choice pin = Timelines.pinnedIn(community.id());
                    feed.fill(model, posts.topped(actor, list, pin), path, "/timelines" + path + "/new");
                } else {
                    feed.fill(model, posts.page(actor, list, turn), path, null, turn);
                }
            }
        }
    }

    /** The composer, or why there is none. */
    private void write(
            Model model, Actor actor, CommunityView community, Affiliation affiliation, Places.Around around) {
        if (composers.verdict(actor, community, affiliation) instanceof Denied(String reason)) {
            model.addAttribute("whyNot", reason);
            return;
        }
        model.addAttribute(
                "composer",
                Composer.to(around.targets(), Composer.audienceOf(community.slug()))
                        .asking(composers.rules(community, affiliation))
                        .slowed(composers.slowSince(community, affiliation, around.spoke())));
    }

    private String description(CommunityView community) {
        return community.purpose().isEmpty()
                ? feed.say("timeline.community.description", community.name())
                : community.purpose();
    }
}
