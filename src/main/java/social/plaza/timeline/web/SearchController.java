package social.plaza.timeline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import social.plaza.account.PeopleSearch;
import social.plaza.account.Person;
import social.plaza.community.Discovery;
import social.plaza.community.Discovery.Card;
import social.plaza.community.Discovery.Wish;
import social.plaza.post.PostReading;
import social.plaza.post.PostView;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;
import social.plaza.shared.Sought;
import social.plaza.shared.Tab;
import social.plaza.shared.Turn;
import social.plaza.timeline.PostSearch;
import social.plaza.timeline.SearchQuery;

/** Finding posts, accounts and communities, for guests too. */
@Controller
class SearchController {

    private static final String ADDRESS = "/search";

    /** What is searched. */
    enum Show {
        POSTS,
        ACCOUNTS,
        COMMUNITIES;

        static Show of(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.key().equals(name))
                    .findFirst()
                    .orElse(POSTS);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final PostReading posts;
    private final PeopleSearch people;
    private final Discovery communities;
    private final Feed feed;
    private final SearchPace pace;

    SearchController(PostReading posts, PeopleSearch people, Discovery communities, Feed feed, SearchPace pace) {
        this.posts = posts;
        this.people = people;
        this.communities = communities;
        this.feed = feed;
        this.pace = pace;
    }

    /** A community's own box sends its address as {@code in}; there the operator is shown, as if it had been typed. */
    @GetMapping(ADDRESS)
    String search(
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("X-Robots-Tag", "noindex");
        String typed = SearchQuery.clean(in.isBlank() ? q : "in:" + in.strip() + " " + q);
        if (!in.isBlank()) {
            return "redirect:" + address(typed, Show.of(show), null);
        }
        if (!typed.isEmpty()) {
            pace.step(actor, request.getRemoteAddr());
        }
        fill(model, typed, Show.of(show));
        switch (Show.of(show)) {
            case POSTS -> posts(actor, typed, Turn.of(after, before), model);
            case ACCOUNTS -> accounts(actor, typed, after, model);
            case COMMUNITIES -> communities(actor, typed, after, model);
        }
        return "timeline/search";
    }

    private static void fill(Model model, String typed, Show shown) {
        model.addAttribute("q", typed);
        model.addAttribute("show", shown.key());
        model.addAttribute("wrongDates", List.of());
        model.addAttribute("empty", typed.isEmpty());
        model.addAttribute(
                "tabs",
                Arrays.stream(Show.values())
                        .map(one -> new Tab(address(typed, one, null), "timeline.search." + one.key(), one == shown))
                        .toList());
    }

    private void posts(Actor actor, String typed, Turn turn, Model model) {
        SearchQuery query = SearchQuery.parse(typed);
        Slice<PostView> found = query.empty()
                ? new Slice<>(List.of(), null)
                : posts.page(actor, PostSearch.of(query, ZoneOffset.UTC), turn);
        model.addAttribute("empty", query.empty() && query.wrongDates().isEmpty());
        model.addAttribute("wrongDates", query.wrongDates());
        feed.fill(model, found, address(typed, Show.POSTS, null), null, turn);
    }

    private void accounts(Actor actor, String typed, @Nullable String after, Model model) {
        Slice<Person> found = people.find(actor, new Sought(typed), Cursor.decode(after));
        back(model, typed, Show.ACCOUNTS, after);
        model.addAttribute("people", found.items());
        model.addAttribute("older", older(typed, Show.ACCOUNTS, found));
        model.addAttribute("here", address(typed, Show.ACCOUNTS, null));
    }

    private void communities(Actor actor, String typed, @Nullable String after, Model model) {
        Slice<Card> found = typed.isEmpty()
                ? new Slice<>(List.of(), null)
                : communities.find(actor, new Wish(typed, "", ""), after);
        back(model, typed, Show.COMMUNITIES, after);
        model.addAttribute("found", found.items());
        model.addAttribute("older", older(typed, Show.COMMUNITIES, found));
    }

    /** Where the order is by likeness there is no way up but to the best. */
    private static void back(Model model, String typed, Show show, @Nullable String after) {
        model.addAttribute("ranked", true);
        model.addAttribute("newest", after == null ? null : address(typed, show, null));
    }

    private static @Nullable String older(String typed, Show show, Slice<?> found) {
        return found.next() == null ? null : address(typed, show, found.next());
    }

    private static String address(String typed, Show show, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS).queryParam("q", "{q}");
        if (show != Show.POSTS) {
            address.queryParam("show", show.key());
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.encode().buildAndExpand(typed).toUriString();
    }
}
