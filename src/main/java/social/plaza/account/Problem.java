package social.plaza.account;

import java.util.List;

/**
 * Why something typed into a form cannot be.
 *
 * @param field name of the form's field, empty where it concerns the whole form
 * @param messageKey a sentence that says why, and what can be done
 */
public record Problem(String field, String messageKey, List<Object> arguments) {

    static Problem of(String field, String messageKey, Object... arguments) {
        return new Problem(field, messageKey, List.of(arguments));
    }
}
