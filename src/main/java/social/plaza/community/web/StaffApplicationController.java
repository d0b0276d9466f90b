package social.plaza.community.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.community.ApplicationId;
import social.plaza.community.ApplicationView;
import social.plaza.community.Applications;
import social.plaza.community.Applications.Outcome.Done;
import social.plaza.community.Applications.Outcome.NotNow;
import social.plaza.community.Founding.Prospect;
import social.plaza.community.StaffReason;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Slice;
import social.plaza.shared.Tab;

/** Where staff answer applications to found a community. */
@Controller
@RequestMapping("/staff/applications")
class StaffApplicationController {

    private static final String ADDRESS = "/staff/applications";

    private final Applications applications;

    StaffApplicationController(Applications applications) {
        this.applications = applications;
    }

    @GetMapping
    String list(
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "pending") String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean decided = state.equals("decided");
        return page(decided, decided ? applications.decided(actor, after) : applications.pending(actor, after), model);
    }

    @PostMapping("/{id}/approval")
    String approve(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return again(actor, id, model, response);
        }
        return switch (applications.approve(actor, new ApplicationId(id), new StaffReason(form.reason()))) {
            case Done() -> {
                redirect.addFlashAttribute("flash", "community.application.approved");
                yield "redirect:" + ADDRESS;
            }
            case NotNow(Prospect _) -> {
                errors.reject("community.application.ineligible");
                yield again(actor, id, model, response);
            }
        };
    }

    @PostMapping("/{id}/rejection")
    String decline(
            @CurrentActor Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return again(actor, id, model, response);
        }
        applications.decline(actor, new ApplicationId(id), new StaffReason(form.reason()));
        redirect.addFlashAttribute("flash", "community.application.declined");
        return "redirect:" + ADDRESS;
    }

    /** The same page, with this application on top and what was typed for it. */
    private String again(Actor actor, long id, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("answering", id);
        return page(false, applications.pendingFrom(actor, new ApplicationId(id)), model);
    }

    private static String page(boolean decided, Slice<ApplicationView> applications, Model model) {
        model.addAttribute("decided", decided);
        model.addAttribute("applications", applications);
        model.addAttribute("older", applications.next() == null ? null : older(decided, applications.next()));
        model.addAttribute(
                "tabs",
                List.of(
                        new Tab(ADDRESS, "community.applications.pending", !decided),
                        new Tab(ADDRESS + "?state=decided", "community.applications.decided", decided)));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new AnswerForm(""));
        }
        return "community/staff-applications";
    }

    /** A cursor needs no encoding. */
    private static String older(boolean decided, String after) {
        return ADDRESS + "?state=" + (decided ? "decided" : "pending") + "&after=" + after;
    }
}
