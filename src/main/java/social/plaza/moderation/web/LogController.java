package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityPage;
import social.plaza.community.CommunityView;
import social.plaza.moderation.Decisions;
import social.plaza.moderation.LogEntry;
import social.plaza.moderation.LogFilter;
import social.plaza.moderation.ModerationLog;
import social.plaza.moderation.RemovedMember;
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
    private final Decisions decisions;
    private final LogExport export;

    LogController(
            Communities communities,
            Affiliations affiliations,
            ModerationLog log,
            Decisions decisions,
            LogExport export) {
        this.communities = communities;
        this.affiliations = affiliations;
        this.log = log;
        this.decisions = decisions;
        this.export = export;
    }

    @GetMapping("/log")
    String log(
            @PathVariable String slug,
            @ModelAttribute("form") LogForm typed,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String from,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response) {
        CommunityView community = communities.view(slug);
        Affiliation affiliation = affiliations.of(actor, community.id());
        boolean names = log.readsAll(actor, affiliation);
        LogForm asked = typed.meant(ModerationLog.acts(), names);
        LogFilter filter = asked.filter(ModerationLog.acts(), errors);
        CommunityPage.fill(model, community, affiliation, "log");
        var page = new LogPage(
                path(slug),
                "/communities/" + slug + "/moderation/cases/",
                ModerationLog.acts(),
                community.rules(),
                names);
        page.fill(
                model,
                asked,
                errors,
                () -> log.read(actor, community, affiliation, filter, Cursor.decode(from)),
                response);
        return "moderation/log";
    }

    @GetMapping("/log.csv")
    void csv(
            @PathVariable String slug,
            @ModelAttribute("form") LogForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        export(LogExport.Format.CSV, slug, form, errors, actor, response);
    }

    @GetMapping("/log.json")
    void json(
            @PathVariable String slug,
            @ModelAttribute("form") LogForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        export(LogExport.Format.JSON, slug, form, errors, actor, response);
    }

    private void export(
            LogExport.Format format,
            String slug,
            LogForm typed,
            BindingResult errors,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        CommunityView community = communities.view(slug);
        Affiliation affiliation = affiliations.of(actor, community.id());
        boolean all = log.readsAll(actor, affiliation);
        LogForm asked = typed.meant(ModerationLog.acts(), all);
        LogFilter filter = asked.filter(ModerationLog.acts(), errors);
        if (errors.hasErrors()) {
            response.sendRedirect(asked.address(path(slug)));
            return;
        }
        try (Stream<LogEntry> entries = log.readAll(actor, community, affiliation, filter)) {
            export.write(format, slug + "-log", all, entries, response);
        }
    }

    @GetMapping("/removals")
    String removals(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String from,
            @CurrentActor Actor actor,
            Model model) {
        CommunityView community = communities.view(slug);
        Affiliation affiliation = affiliations.of(actor, community.id());
        Slice<RemovedMember> removed = decisions.removed(actor, community, affiliation, Cursor.decode(from));
        CommunityPage.fill(model, community, affiliation, "log");
        model.addAttribute("removed", removed.items());
        model.addAttribute(
                "older",
                removed.next() == null ? null : "/communities/" + slug + "/moderation/removals?from=" + removed.next());
        return "moderation/removals";
    }

    private static String path(String slug) {
        return "/communities/" + slug + "/moderation/log";
    }
}
