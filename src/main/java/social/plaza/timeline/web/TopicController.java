package social.plaza.timeline.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.post.PostReading;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Sharing;
import social.plaza.shared.Site;
import social.plaza.shared.Turn;
import social.plaza.timeline.Timelines;
import social.plaza.timeline.TopicReading;
import social.plaza.timeline.TopicReading.Topic;

/** What is said in the communities of one topic, for guests too. */
@Controller
class TopicController {

    private final TopicReading topics;
    private final PostReading posts;
    private final Feed feed;
    private final Site site;

    TopicController(TopicReading topics, PostReading posts, Feed feed, Site site) {
        this.topics = topics;
        this.posts = posts;
        this.feed = feed;
        this.site = site;
    }

    @GetMapping("/topics/{topic}")
    String topic(
            @CurrentActor Actor actor,
            @PathVariable("topic") String typed,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        Topic topic = topics.of(typed);
        String path = topic.link().href();
        Turn turn = Turn.of(after, before);
        feed.fill(model, posts.page(actor, Timelines.topic(topic.link().name()), turn), path, null, turn);
        model.addAttribute("topic", topic.link().name());
        model.addAttribute("places", topic.places());
        if (topic.known()) {
            String description =
                    feed.say("timeline.topic.description", topic.link().name());
            model.addAttribute("sharing", new Sharing(description, site.link(path), null));
        }
        return "timeline/topic";
    }
}
