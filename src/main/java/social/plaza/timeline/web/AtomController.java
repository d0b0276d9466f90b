package social.plaza.timeline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.ServletWebRequest;
import social.plaza.account.Profile;
import social.plaza.account.Profiles;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.post.PostReading;
import social.plaza.post.PostReading.Choice;
import social.plaza.post.PostView;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.Site;
import social.plaza.timeline.Timelines;

/** What communities and public accounts say, for feed readers: what a guest may read, whoever asks. */
@Controller
class AtomController {

    private final Communities communities;
    private final Profiles profiles;
    private final PostReading posts;
    private final Site site;

    AtomController(Communities communities, Profiles profiles, PostReading posts, Site site) {
        this.communities = communities;
        this.profiles = profiles;
        this.posts = posts;
        this.site = site;
    }

    /** Where the feed of a page is. */
    static String of(String page) {
        return page + "/posts.atom";
    }

    @GetMapping("/communities/{slug}/posts.atom")
    @ResponseBody
    @Nullable
    String community(@PathVariable String slug, ServletWebRequest request, HttpServletResponse response) {
        CommunityView community = communities.view(slug);
        String page = "/communities/" + community.slug();
        return answer(
                new AtomFeed(
                        community.name(),
                        community.purpose(),
                        of(page),
                        page,
                        community.pictures().emblem(),
                        community.pictures().banner(),
                        community.foundedAt(),
                        read(Timelines.community(community.id()))),
                request,
                response);
    }

    @GetMapping("/@{handle}/posts.atom")
    @ResponseBody
    @Nullable
    String profile(@PathVariable String handle, ServletWebRequest request, HttpServletResponse response) {
        Profile profile = profiles.of(handle, Actor.GUEST);
        if (!profile.readable() || profile.protectedAccount()) {
            throw new NotFound();
        }
        String page = "/@" + profile.handle();
        return answer(
                new AtomFeed(
                        profile.displayName(),
                        profile.bio(),
                        of(page),
                        page,
                        profile.avatar(),
                        profile.cover(),
                        profile.since(),
                        read(Timelines.profile(profile.id(), profile.showsCommunityPosts()))),
                request,
                response);
    }

    private List<PostView> read(Choice choice) {
        return posts.newest(Actor.GUEST, choice, Cursor.TOP).items();
    }

    /**
     * Readers ask whether it is still the same by its tag alone: by a date they would keep what was hidden since, for that
     * makes the newest change an older one.
     */
    private @Nullable String answer(AtomFeed feed, ServletWebRequest request, HttpServletResponse response) {
        String text = feed.written(site);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        if (request.checkNotModified(DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)))) {
            return null;
        }
        response.setContentType(AtomFeed.TYPE);
        return text;
    }
}
