package social.plaza.timeline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.account.Profile;
import social.plaza.account.Profiles;
import social.plaza.post.PostReading;
import social.plaza.post.PostReading.Choice;
import social.plaza.post.PostView;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Sharing;
import social.plaza.shared.Site;
import social.plaza.shared.Slice;
import social.plaza.shared.Turn;
import social.plaza.timeline.Timelines;

/** An account's own page: who it is and what it says to its followers. */
@Controller
class ProfileController {

    private final Profiles profiles;
    private final PostReading posts;
    private final Feed feed;
    private final Site site;

    ProfileController(Profiles profiles, PostReading posts, Feed feed, Site site) {
        this.profiles = profiles;
        this.posts = posts;
        this.feed = feed;
        this.site = site;
    }

    @GetMapping("/@{handle}")
    String profile(
            @CurrentActor Actor actor,
            @PathVariable String handle,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        Profile profile = profiles.of(handle, actor);
        String path = "/@" + profile.handle();
        Turn turn = Turn.of(after, before);
        if (profile.readable() && turn.first()) {
            Choice pin = Timelines.pinnedBy(profile.id());
            feed.fill(model, posts.topped(actor, list(profile), pin), path, null);
        } else {
            feed.fill(model, posts(actor, profile, turn), path, null, turn);
        }
        model.addAttribute("profile", profile);
        if (profile.readable() && !profile.protectedAccount()) {
            String description = profile.bio().isEmpty()
                    ? feed.say("timeline.profile.description", profile.displayName(), profile.handle())
                    : profile.bio();
            model.addAttribute(
                    "sharing",
                    new Sharing(description, site.link(path), site.link(AtomController.of(path)))
                            .showing(Showing.address(site, profile.avatar(), profile.cover())));
        }
        return "timeline/profile";
    }

    private Slice<PostView> posts(Actor actor, Profile profile, Turn turn) {
        return profile.readable() ? posts.page(actor, list(profile), turn) : new Slice<>(List.of(), null);
    }

    private static Choice list(Profile profile) {
        return Timelines.profileBelowPin(profile.id(), profile.showsCommunityPosts());
    }
}
