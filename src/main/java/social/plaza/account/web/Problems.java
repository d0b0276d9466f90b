package social.plaza.account.web;

import java.util.List;
import org.springframework.validation.BindingResult;
import social.plaza.account.Problem;

/** Puts what a facade refused beside the fields of the form. */
final class Problems {

    private Problems() {}

    static void show(List<Problem> problems, BindingResult form) {
        for (Problem problem : problems) {
            Object[] arguments = problem.arguments().toArray();
            if (problem.field().isEmpty()) {
                form.reject(problem.messageKey(), arguments, null);
            } else {
                form.rejectValue(problem.field(), problem.messageKey(), arguments, null);
            }
        }
    }
}
