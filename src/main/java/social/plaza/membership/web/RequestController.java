package social.plaza.membership.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.membership.Admissions;
import social.plaza.membership.Admissions.Decided;
import social.plaza.membership.Admissions.Outcome;
import social.plaza.membership.RequestQueue;
import social.plaza.shared.Actor;
import social.plaza.shared.Checked.Unfit;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Ids;
import social.plaza.shared.Submissions;
import social.plaza.shared.TextRules;

/** The queue of those who ask to join, and its decisions, one at a time or many at once. */
@Controller
@RequestMapping("/communities/{slug}/requests")
class RequestController {

    private static final int MAX_REASON = 280;

    private final CommunityFrame frame;
    private final RequestQueue queue;
    private final Admissions admissions;
    private final Submissions submissions;

    RequestController(CommunityFrame frame, RequestQueue queue, Admissions admissions, Submissions submissions) {
        this.frame = frame;
        this.queue = queue;
        this.admissions = admissions;
        this.submissions = submissions;
    }

    /**
     * What was wrong with a decision, beside the request it was about.
     *
     * @param request 0 for many at once
     */
    record Problem(long request, String key, List<Object> arguments, String reason) {}

    @GetMapping
    String list(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        return page(actor, slug, after, model);
    }

    @PostMapping("/{id}/approval")
    String approve(
            @CurrentActor Actor actor, @PathVariable String slug, @PathVariable long id, RedirectAttributes next) {
        admissions.approve(actor, frame.id(slug), id);
        next.addFlashAttribute("flash", "membership.request.approved");
        return "redirect:/communities/{slug}/requests";
    }

    @PostMapping("/{id}/rejection")
    String decline(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (TextRules.TEXT.check(reason, 1, MAX_REASON) instanceof Unfit unfit) {
            return wrong(actor, slug, id, unfit, reason, model, response);
        }
        admissions.decline(actor, frame.id(slug), id, reason);
        next.addFlashAttribute("flash", "membership.request.declined");
        return "redirect:/communities/{slug}/requests";
    }

    @PostMapping("/decisions")
    String decide(
            @CurrentActor Actor actor,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable List<String> ids,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String submission,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        boolean approve = decision.equalsIgnoreCase("approve");
        if (!approve && !decision.equalsIgnoreCase("decline")) {
            return wrong(actor, slug, 0, new Unfit("membership.requests.choose"), reason, model, response);
        }
        List<Long> chosen = requireNonNullElse(ids, List.<String>of()).stream()
                .map(Ids::parse)
                .flatMap(Optional::stream)
                .toList();
        if (chosen.isEmpty()) {
            return wrong(actor, slug, 0, new Unfit("membership.requests.none"), reason, model, response);
        }
        if (!approve && TextRules.TEXT.check(reason, 1, MAX_REASON) instanceof Unfit unfit) {
            return wrong(actor, slug, 0, unfit, reason, model, response);
        }
        var results = new ArrayList<Decided>();
        submissions.once(actor.account(), submission, List.of(slug, chosen, approve, reason), () -> {
            results.addAll(admissions.decide(actor, frame.id(slug), chosen, approve, reason));
            return "decided";
        });
        next.addFlashAttribute("flash", "membership.requests.decided");
        next.addFlashAttribute("flashArgs", new Object[] {
            count(results, Outcome.APPROVED),
            count(results, Outcome.DECLINED),
            count(results, Outcome.ALREADY_DECIDED) + count(results, Outcome.BARRED)
        });
        next.addFlashAttribute("results", results);
        return "redirect:/communities/{slug}/requests";
    }

    private static long count(List<Decided> results, Outcome outcome) {
        return results.stream().filter(one -> one.outcome() == outcome).count();
    }

    private String wrong(
            Actor actor,
            String slug,
            long request,
            Unfit unfit,
            String reason,
            Model model,
            HttpServletResponse response) {
        var problem = new Problem(request, unfit.messageKey(), unfit.arguments(), reason);
        model.addAttribute("problem", problem);
        response.setStatus(422);
        return page(actor, slug, null, model);
    }

    private String page(Actor actor, String slug, @Nullable String after, Model model) {
        var opened = frame.open(slug, actor, "requests", model);
        model.addAttribute("page", queue.page(actor, opened.affiliation(), Cursor.decode(after)));
        return "membership/requests";
    }
}
