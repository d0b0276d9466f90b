package social.plaza.timeline.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.post.PostReading;
import social.plaza.post.PostReading.Choice;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.timeline.Timelines;

/** How many posts came since a timeline was opened; they wait until they are asked for. */
@Controller
class NewPostsController {

    private final PostReading posts;

    NewPostsController(PostReading posts) {
        this.posts = posts;
    }

    @GetMapping("/timelines/home/new")
    String home(@CurrentActor Actor actor, @RequestParam(defaultValue = "0") long since, Model model) {
        return actor.guest() ? bar(model, 0, "/") : bar(model, count(actor, Timelines.home(), since), "/");
    }

    @GetMapping("/timelines/communities/new")
    String communities(@CurrentActor Actor actor, @RequestParam(defaultValue = "0") long since, Model model) {
        int count = actor.guest() ? 0 : count(actor, Timelines.communities(), since);
        return bar(model, count, "/communities");
    }

    @GetMapping("/timelines/communities/{slug}/new")
    String community(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") long since,
            Model model) {
        return bar(model, count(actor, Timelines.community(slug), since), "/communities/" + slug);
    }

    private int count(Actor actor, Choice choice, long since) {
        return posts.newer(actor, choice, Math.max(0, since));
    }

    private static String bar(Model model, int count, String href) {
        model.addAttribute("count", count);
        model.addAttribute("most", PostReading.MOST_COUNTED);
        model.addAttribute("href", href);
        return "timeline/_new :: bar";
    }
}
