package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.account.Accounts;
import social.plaza.community.Communities;
import social.plaza.moderation.AlreadyReported;
import social.plaza.moderation.Complaint;
import social.plaza.moderation.Concern;
import social.plaza.moderation.Reportable;
import social.plaza.moderation.Reported;
import social.plaza.moderation.Reports;
import social.plaza.moderation.RuleGone;
import social.plaza.moderation.TooManyReports;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.RuleViolation;
import social.plaza.shared.Submissions;

/** Reporting a post, an account, a member of a community, or a community. */
@Controller
class ReportController {

    private static final String POST = "/posts/{id}/reports";
    private static final String ACCOUNT = "/@{handle}/reports";
    private static final String MEMBER = "/communities/{slug}/members/{handle}/reports";
    private static final String COMMUNITY = "/communities/{slug}/reports";

    private final Reports reports;
    private final Accounts accounts;
    private final Communities communities;
    private final Submissions submissions;

    ReportController(Reports reports, Accounts accounts, Communities communities, Submissions submissions) {
        this.reports = reports;
        this.accounts = accounts;
        this.communities = communities;
        this.submissions = submissions;
    }

    @GetMapping({POST + "/new", ACCOUNT + "/new", MEMBER + "/new", COMMUNITY + "/new"})
    String ask(@ModelAttribute Address address, @CurrentActor Actor actor, Model model) {
        model.addAttribute("form", ReportForm.EMPTY);
        return page(reports.offer(actor, subject(address)), address, model);
    }

    @PostMapping({POST, ACCOUNT, MEMBER, COMMUNITY})
    String report(
            @ModelAttribute Address address,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Reported subject = subject(address);
        Reportable reportable = reports.offer(actor, subject);
        Optional<Complaint> complaint = Complaint.parse(form.ground());
        if (complaint.isEmpty()) {
            errors.rejectValue("ground", "moderation.report.ground.required");
        }
        if (!errors.hasErrors()) {
            try {
                submissions.once(actor.account(), form.submission(), form, () -> {
                    reports.report(actor, subject, complaint.orElseThrow(), form.detail());
                    return "";
                });
                flash.addFlashAttribute("flash", "moderation.report.done");
                return "redirect:" + back(reportable);
            } catch (RuleGone | AlreadyReported | TooManyReports refusal) {
                reject(errors, refusal);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(reportable, address, model);
    }

    private static void reject(BindingResult errors, RuleViolation refusal) {
        errors.reject(refusal.messageKey(), refusal.arguments(), null);
    }

    private Reported subject(Address address) {
        if (address.id() != null) {
            return Reported.post(new PostId(address.id()));
        }
        String slug = address.slug();
        String handle = address.handle();
        if (handle == null) {
            return Reported.community(communities
                    .view(Optional.ofNullable(slug).orElseThrow(NotFound::new))
                    .id());
        }
        return Reported.account(
                accounts.byHandle(handle).orElseThrow(NotFound::new).id(),
                slug == null ? null : communities.view(slug).id());
    }

    private static String page(Reportable reportable, Address address, Model model) {
        model.addAttribute("reportable", reportable);
        model.addAttribute("action", address.path());
        model.addAttribute("back", back(reportable));
        model.addAttribute("concerns", Concern.values());
        var place = reportable.place();
        if (place != null) {
            model.addAttribute("community", place);
            model.addAttribute("themed", place.theme().css());
        }
        return "moderation/report";
    }

    private static String back(Reportable reportable) {
        var place = reportable.place();
        var about = reportable.about();
        return switch (reportable.subject().kind()) {
            case POST -> "/posts/" + reportable.subject().id();
            case COMMUNITY -> "/communities/" + (place == null ? "" : place.slug());
            case ACCOUNT ->
                place == null && about != null
                        ? "/@" + about.handle()
                        : "/communities/" + (place == null ? "" : place.slug()) + "/members";
        };
    }
}
