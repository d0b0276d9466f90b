package social.plaza.moderation.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
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
import social.plaza.post.Enclosures;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Ids;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
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
    private final Enclosures enclosures;

    ReportController(
            Reports reports,
            Accounts accounts,
            Communities communities,
            Submissions submissions,
            Enclosures enclosures) {
        this.reports = reports;
        this.accounts = accounts;
        this.communities = communities;
        this.submissions = submissions;
        this.enclosures = enclosures;
    }

    @GetMapping({POST + "/new", ACCOUNT + "/new", MEMBER + "/new", COMMUNITY + "/new"})
    String ask(@PathVariable Map<String, String> names, @CurrentActor Actor actor, Model model) {
        model.addAttribute("form", ReportForm.EMPTY);
        return page(actor, reports.offer(actor, subject(names)), model);
    }

    @PostMapping({POST, ACCOUNT, MEMBER, COMMUNITY})
    String report(
            @PathVariable Map<String, String> names,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Reported subject = subject(names);
        Reportable reportable = reports.offer(actor, subject);
        Optional<Complaint> complaint = Complaint.parse(form.ground());
        if (complaint.isEmpty()) {
            errors.rejectValue("ground", "moderation.report.ground.required");
        }
        if (!errors.hasErrors()) {
            try {
                submissions.once(actor.account(), form.submission(), subject.toString() + form, () -> {
                    reports.report(actor, subject, complaint.orElseThrow(), form.detail());
                    return "reported";
                });
                flash.addFlashAttribute("flash", "moderation.report.done");
                return "redirect:" + back(reportable);
            } catch (RuleGone gone) {
                errors.rejectValue("ground", gone.messageKey());
            } catch (AlreadyReported | TooManyReports refusal) {
                errors.reject(refusal.messageKey(), refusal.arguments(), null);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(actor, reports.offer(actor, subject), model);
    }

    private Reported subject(Map<String, String> names) {
        String id = names.get("id");
        if (id != null) {
            return Reported.post(Ids.parse(id).map(PostId::new).orElseThrow(NotFound::new));
        }
        String slug = names.get("slug");
        String handle = names.get("handle");
        CommunityId place = slug == null ? null : communities.view(slug).id();
        return handle == null
                ? Reported.community(requireNonNull(place))
                : Reported.account(
                        accounts.byHandle(handle).orElseThrow(NotFound::new).id(), place);
    }

    private String page(Actor actor, Reportable reportable, Model model) {
        model.addAttribute("reportable", reportable);
        if (reportable.subject().kind() == Reported.Kind.POST) {
            model.addAttribute(
                    "enclosed",
                    enclosures.of(actor, List.of(new PostId(reportable.subject().id()))));
        }
        model.addAttribute("back", back(reportable));
        model.addAttribute("action", action(reportable));
        model.addAttribute("heading", heading(reportable));
        model.addAttribute("concerns", Concern.byNorm());
        model.addAttribute("most", Reports.MOST_DETAIL);
        var place = reportable.place();
        if (place != null) {
            model.addAttribute("themed", place.theme().css());
        }
        return "moderation/report";
    }

    private static String heading(Reportable reportable) {
        return "moderation.report.title."
                + (ofMember(reportable) ? "MEMBER" : reportable.subject().kind().name());
    }

    private static String action(Reportable reportable) {
        var about = reportable.about();
        return back(reportable) + (ofMember(reportable) && about != null ? "/" + about.handle() : "") + "/reports";
    }

    private static boolean ofMember(Reportable reportable) {
        return reportable.subject().kind() == Reported.Kind.ACCOUNT && reportable.place() != null;
    }

    /** Where the reader came from: the thing itself, or the list of members. */
    private static String back(Reportable reportable) {
        var place = reportable.place();
        var about = reportable.about();
        if (reportable.subject().kind() == Reported.Kind.POST) {
            return "/posts/" + reportable.subject().id();
        }
        if (place == null) {
            return "/@" + requireNonNull(about).handle();
        }
        return "/communities/" + place.slug() + (about == null ? "" : "/members");
    }
}
