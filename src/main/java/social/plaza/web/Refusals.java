package social.plaza.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import social.plaza.shared.NotFound;
import social.plaza.shared.RuleViolation;

/** Says in the person's language what rule an act would have broken, with the status that fits. */
@ControllerAdvice
class Refusals {

    private final MessageSource messages;
    private final Actors actors;
    private final LayoutAttributes layout;

    Refusals(MessageSource messages, Actors actors, LayoutAttributes layout) {
        this.messages = messages;
        this.actors = actors;
        this.layout = layout;
    }

    @ExceptionHandler
    ModelAndView refuse(
            RuleViolation violation, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        String text = messages.getMessage(violation.messageKey(), violation.arguments(), locale);
        return page(violation.status(), text, request, response);
    }

    /** An id in an address that is no number names nothing. */
    @ExceptionHandler
    ModelAndView unreadable(
            MethodArgumentTypeMismatchException mismatch,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return refuse(new NotFound(), request, response, locale);
    }

    /** Somebody else changed the same thing at the same moment. */
    @ExceptionHandler({
        OptimisticLockingFailureException.class,
        CannotAcquireLockException.class,
        DuplicateKeyException.class
    })
    ModelAndView overtaken(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return page(409, messages.getMessage("web.error.overtaken", null, locale), request, response);
    }

    /** The database is away for a while. */
    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ModelAndView away(HttpServletRequest request, HttpServletResponse response) {
        actors.takeForGuest(request);
        response.setStatus(503);
        return new ModelAndView("error/503");
    }

    private ModelAndView page(int status, String text, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status);
        Model model = new ExtendedModelMap();
        layout.fill(request, model);
        return new ModelAndView("error/refused", model.asMap())
                .addObject("status", status)
                .addObject("text", text);
    }
}
