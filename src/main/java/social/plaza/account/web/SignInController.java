package social.plaza.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.WebUtils;
import social.plaza.account.SignInFailed;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** The page for signing in; its form is answered by the security chain. */
@Controller
class SignInController {

    @GetMapping("/login")
    String show(@CurrentActor Actor actor, HttpServletRequest request, Model model) {
        if (!actor.guest()) {
            return "redirect:/";
        }
        boolean failed = request.getParameter("error") != null;
        SignInFailed failure = failed
                        && WebUtils.getSessionAttribute(request, WebAttributes.AUTHENTICATION_EXCEPTION)
                                instanceof SignInFailed known
                ? known
                : null;
        var form = new SignInForm(failure == null ? "" : failure.username());
        var problems = new BeanPropertyBindingResult(form, "form");
        if (failure != null && failure.waitSeconds() > 0) {
            problems.reject("account.signin.wait", new Object[] {failure.waitSeconds()}, null);
        } else if (failed) {
            problems.reject("account.signin.wrong");
        }
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", problems);
        return "account/login";
    }
}
