package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityPage;
import social.plaza.community.CommunityView;
import social.plaza.moderation.Span;
import social.plaza.moderation.Transparency;
import social.plaza.moderation.TransparencyView;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Tab;

/** How order is kept, in figures that name nobody: in one community, and everywhere. */
@Controller
class TransparencyController {

    private static final String PLATFORM = "/transparency";
    private static final String COMMUNITY = "/communities/{slug}/transparency";

    private final Transparency transparency;
    private final Communities communities;
    private final Affiliations affiliations;

    TransparencyController(Transparency transparency, Communities communities, Affiliations affiliations) {
        this.transparency = transparency;
        this.communities = communities;
        this.affiliations = affiliations;
    }

    @GetMapping(PLATFORM)
    String platform(@RequestParam(required = false) @Nullable String days, Model model) {
        Span span = Span.of(days);
        fill(model, PLATFORM, span, transparency.ofPlatform(span));
        return "moderation/transparency-platform";
    }

    @GetMapping(COMMUNITY)
    String community(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String days,
            @CurrentActor Actor actor,
            Model model) {
        CommunityView community = communities.view(slug);
        Span span = Span.of(days);
        CommunityPage.fill(model, community, affiliations.of(actor, community.id()), "log");
        fill(model, "/communities/" + slug + "/transparency", span, transparency.of(community, span));
        return "moderation/transparency";
    }

    @GetMapping(PLATFORM + ".csv")
    void platformFile(@RequestParam(required = false) @Nullable String days, HttpServletResponse response)
            throws IOException {
        write("plaza-transparency", transparency.ofPlatform(Span.of(days)), response);
    }

    @GetMapping(COMMUNITY + ".csv")
    void communityFile(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String days,
            HttpServletResponse response)
            throws IOException {
        write(slug + "-transparency", transparency.of(communities.view(slug), Span.of(days)), response);
    }

    private static void fill(Model model, String path, Span span, TransparencyView figures) {
        model.addAttribute("figures", figures);
        model.addAttribute(
                "most",
                figures.rules().stream()
                        .mapToLong(TransparencyView.ByRule::made)
                        .max()
                        .orElse(1));
        model.addAttribute("median", Lasting.of(figures.cases().median()));
        model.addAttribute("csv", path + ".csv?days=" + span.word());
        model.addAttribute(
                "spans",
                Arrays.stream(Span.values())
                        .map(one -> new Tab(
                                path + "?days=" + one.word(),
                                "moderation.transparency.span." + one.word(),
                                one == span))
                        .toList());
    }

    private static void write(String name, TransparencyView figures, HttpServletResponse response) throws IOException {
        LogExport.head(LogExport.Format.CSV, name, response);
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        var csv = new Csv(out);
        TransparencyView.Cases cases = figures.cases();
        TransparencyView.Appeals appeals = figures.appeals();
        Duration median = cases.median();
        csv.row(List.of("figure", "of", "count", "undone"));
        csv.row(List.of("cases opened", "", cases.opened(), ""));
        csv.row(List.of("cases acted", "", cases.acted(), ""));
        csv.row(List.of("cases kept", "", cases.kept(), ""));
        csv.row(List.of("cases escalated", "", cases.escalated(), ""));
        csv.row(List.of("cases waiting", "", cases.waiting(), ""));
        csv.row(List.of("median seconds to decide", "", median == null ? "" : median.toSeconds(), ""));
        csv.row(List.of(
                "decisions", "", figures.decisions().made(), figures.decisions().undone()));
        csv.row(List.of("decisions by staff", "", figures.decisions().byStaff(), ""));
        for (var kind : figures.kinds()) {
            csv.row(List.of("decisions by kind", kind.kind(), kind.made(), kind.undone()));
        }
        for (var rule : figures.rules()) {
            csv.row(List.of("decisions by rule", ground(rule), rule.made(), rule.undone()));
        }
        csv.row(List.of("appeals", "", appeals.made(), ""));
        csv.row(List.of("appeals upheld", "", appeals.upheld(), ""));
        csv.row(List.of("appeals overturned", "", appeals.overturned(), ""));
        csv.row(List.of("appeals waiting", "", appeals.waiting(), ""));
        out.flush();
    }

    private static String ground(TransparencyView.ByRule rule) {
        if (rule.cited() == null) {
            return "rules of communities";
        }
        return rule.cited().norm() == null
                ? rule.cited().rule()
                : "norm:" + rule.cited().norm();
    }
}
