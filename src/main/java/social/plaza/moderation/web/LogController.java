package social.plaza.moderation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import social.plaza.audit.Act;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityPage;
import social.plaza.community.CommunityView;
import social.plaza.moderation.LogEntry;
import social.plaza.moderation.ModerationLog;
import social.plaza.moderation.RemovedMember;
import social.plaza.moderation.Reviews;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;

/** The moderation log of a community, and who is removed from it. */
@Controller
@RequestMapping("/communities/{slug}/moderation")
class LogController {

    private final Communities communities;
    private final Affiliations affiliations;
    private final ModerationLog log;
    private final Reviews reviews;

    LogController(Communities communities, Affiliations affiliations, ModerationLog log, Reviews reviews) {
        this.communities = communities;
        this.affiliations = affiliations;
        this.log = log;
        this.reviews = reviews;
    }

    @GetMapping("/log")
    String log(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String from,
            @CurrentActor Actor actor,
            Model model) {
        CommunityView community = communities.view(slug);
        Affiliation affiliation = affiliations.of(actor, community.id());
        Act only = act(act);
        Slice<LogEntry> entries = log.read(actor, community, affiliation, only, Cursor.decode(from));
        CommunityPage.fill(model, community, affiliation, "log");
        model.addAttribute("entries", entries.items());
        model.addAttribute("older", older(slug, "log", only, entries));
        model.addAttribute("only", only == null ? "" : only.name());
        model.addAttribute("acts", ModerationLog.acts());
        return "moderation/log";
    }

    @GetMapping("/removals")
    String removals(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String from,
            @CurrentActor Actor actor,
            Model model) {
        CommunityView community = communities.view(slug);
        Affiliation affiliation = affiliations.of(actor, community.id());
        Slice<RemovedMember> removed = reviews.removed(actor, community, affiliation, Cursor.decode(from));
        CommunityPage.fill(model, community, affiliation, "log");
        model.addAttribute("removed", removed.items());
        model.addAttribute("older", older(slug, "removals", null, removed));
        return "moderation/removals";
    }

    /** Null, which is every act, for a word that names none. */
    private static @Nullable Act act(@Nullable String name) {
        return ModerationLog.acts().stream()
                .filter(act -> act.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String older(String slug, String page, @Nullable Act only, Slice<?> slice) {
        if (slice.next() == null) {
            return null;
        }
        var address = UriComponentsBuilder.fromPath("/communities/{slug}/moderation/" + page)
                .queryParam("from", slice.next());
        if (only != null) {
            address.queryParam("act", only.name());
        }
        return address.build(slug).toString();
    }
}
