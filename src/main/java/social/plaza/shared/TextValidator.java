package social.plaza.shared;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.Checked.Unfit;

/** Asks the text rules about a field and hands their refusal, with its arguments, to the form. */
public final class TextValidator implements ConstraintValidator<Text, CharSequence> {

    private TextRules rules = TextRules.LINE;
    private int min;
    private int max;

    @Override
    public void initialize(Text text) {
        rules = text.kind();
        min = text.min();
        max = text.max();
    }

    @Override
    public boolean isValid(@Nullable CharSequence raw, ConstraintValidatorContext context) {
        if (!(rules.check(raw == null ? null : raw.toString(), min, max) instanceof Unfit unfit)) {
            return true;
        }
        // {0}, {1} … are the names of the parameters, so that forms and violations share one message
        var named = context.unwrap(HibernateConstraintValidatorContext.class);
        for (int i = 0; i < unfit.arguments().size(); i++) {
            named.addMessageParameter(Integer.toString(i), unfit.arguments().get(i));
        }
        named.disableDefaultConstraintViolation();
        named.buildConstraintViolationWithTemplate("{" + unfit.messageKey() + "}")
                .addConstraintViolation();
        return false;
    }
}
