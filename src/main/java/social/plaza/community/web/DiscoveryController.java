package social.plaza.community.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import social.plaza.community.Discovery;
import social.plaza.community.Discovery.Card;
import social.plaza.community.Discovery.Wish;
import social.plaza.community.TopicLink;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Sharing;
import social.plaza.shared.Site;
import social.plaza.shared.Slice;

/** Finding communities, for guests too. */
@Controller
class DiscoveryController {

    private static final String ADDRESS = "/communities/discover";

    private final Discovery discovery;
    private final MessageSource messages;
    private final Site site;

    DiscoveryController(Discovery discovery, MessageSource messages, Site site) {
        this.discovery = discovery;
        this.messages = messages;
        this.site = site;
    }

    @GetMapping(ADDRESS)
    String find(
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            Locale locale) {
        Wish wish = new Wish(q, topic, language);
        Slice<Card> found = discovery.find(actor, wish, after);
        model.addAttribute("wish", wish);
        model.addAttribute("found", found);
        model.addAttribute("older", found.next() == null ? null : next(wish, found.next()));
        model.addAttribute("topics", discovery.topics());
        model.addAttribute("topicLink", wish.topic().isEmpty() ? null : TopicLink.of(wish.topic()));
        model.addAttribute("languages", Options.LANGUAGES);
        model.addAttribute(
                "sharing",
                new Sharing(messages.getMessage("community.discover.intro", null, locale), site.link(ADDRESS), null));
        return "community/discover";
    }

    private static String next(Wish wish, String after) {
        return UriComponentsBuilder.fromPath(ADDRESS)
                .queryParam("q", "{q}")
                .queryParam("topic", "{topic}")
                .queryParam("language", "{language}")
                .queryParam("after", "{after}")
                .encode()
                .buildAndExpand(wish.words(), wish.topic(), wish.language(), after)
                .toUriString();
    }
}
