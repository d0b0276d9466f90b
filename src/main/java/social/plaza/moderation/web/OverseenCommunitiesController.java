package social.plaza.moderation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.community.Discovery.Wish;
import social.plaza.moderation.OverseenCommunities;
import social.plaza.moderation.OverseenCommunities.Row;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;

/** Where platform staff look up a community, and from there its desk and log. */
@Controller
class OverseenCommunitiesController {

    private static final String ADDRESS = "/staff/communities";

    private final OverseenCommunities communities;

    OverseenCommunitiesController(OverseenCommunities communities) {
        this.communities = communities;
    }

    @GetMapping(ADDRESS)
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String from,
            @CurrentActor Actor actor,
            Model model) {
        String words = new Wish(q, "", "").words();
        Slice<Row> found = communities.find(actor, words, Cursor.decode(from));
        model.addAttribute("words", words);
        model.addAttribute("found", found.items());
        model.addAttribute("older", found.next() == null ? null : older(words, found.next()));
        return "moderation/staff-communities";
    }

    private static String older(String words, String from) {
        String asked = words.isEmpty() ? "" : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
        return ADDRESS + "?" + asked + "from=" + from;
    }
}
