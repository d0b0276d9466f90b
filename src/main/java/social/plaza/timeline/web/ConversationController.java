package social.plaza.timeline.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.post.Below;
import social.plaza.post.Composer;
import social.plaza.post.Composers;
import social.plaza.post.ConversationReading;
import social.plaza.post.PostReading;
import social.plaza.post.PostView;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Excerpt;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Sharing;
import social.plaza.shared.Site;

/** One post with what it answers and what answers it. */
@Controller
class ConversationController {

    private static final int MOST_ANCESTORS = 30;
    private static final int DESCRIPTION = 160;
    private static final String OLDEST = "oldest";

    private final PostReading posts;
    private final ConversationReading conversations;
    private final Communities communities;
    private final Composers composers;
    private final Site site;

    ConversationController(
            PostReading posts,
            ConversationReading conversations,
            Communities communities,
            Composers composers,
            Site site) {
        this.posts = posts;
        this.conversations = conversations;
        this.communities = communities;
        this.composers = composers;
        this.site = site;
    }

    /** What a reader finds above the post: another post, or where one cannot be shown. */
    record Above(@Nullable PostView post) {}

    @GetMapping("/posts/{id}")
    String conversation(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String order,
            Model model) {
        PostId postId = new PostId(id);
        List<PostView> line = posts.withAncestors(actor, postId, MOST_ANCESTORS);
        if (line.isEmpty() || !line.getLast().id().equals(postId)) {
            throw new NotFound();
        }
        PostView post = line.getLast();
        model.addAttribute("post", post);
        model.addAttribute("above", above(line));
        boolean newestFirst = !OLDEST.equals(order);
        Below below = conversations.below(actor, postId, newestFirst, Cursor.decode(after));
        model.addAttribute("below", below);
        model.addAttribute("newestFirst", newestFirst);
        model.addAttribute("older", older(post, newestFirst, below.answers().next()));
        PostView.Place place = post.community();
        CommunityView community = place == null ? null : communities.view(place.slug());
        if (community != null) {
            model.addAttribute("community", community);
            model.addAttribute("themed", community.theme().css());
        }
        if (post.canReply()) {
            model.addAttribute("composer", composer(actor, post, community));
        }
        model.addAttribute(
                "sharing",
                post.shareable()
                        ? new Sharing(Excerpt.of(post.text(), DESCRIPTION), site.link(post.path()), null)
                        : null);
        return "timeline/conversation";
    }

    private static @Nullable String older(PostView post, boolean newestFirst, @Nullable String next) {
        return next == null ? null : post.path() + (newestFirst ? "?after=" : "?order=" + OLDEST + "&after=") + next;
    }

    private Composer composer(Actor actor, PostView post, @Nullable CommunityView community) {
        Composer composer = Composer.answering(post);
        if (community == null) {
            return composer;
        }
        Integer accepted = post.rulesAccepted();
        return composer.asking(accepted == null ? null : composers.rules(community, accepted))
                .slowed(composers.slow(actor, community));
    }

    /** Oldest first; a gap in the line is shown, though not what stood there. */
    private static List<Above> above(List<PostView> line) {
        List<Above> above = new ArrayList<>();
        PostId before = null;
        for (PostView post : line) {
            PostView.Answered answered = post.answered();
            if (answered != null && !answered.id().equals(before)) {
                above.add(new Above(null));
            }
            above.add(new Above(post));
            before = post.id();
        }
        return above.subList(0, above.size() - 1);
    }
}
