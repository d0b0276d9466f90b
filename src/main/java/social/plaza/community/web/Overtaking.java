package social.plaza.community.web;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BindingResult;

/** Tells a person beside each field what somebody else saved there meanwhile, so that both can be kept or chosen. */
record Overtaking(BindingResult errors) {

    private static final String FIELD = "community.settings.savedMeanwhile";

    static Overtaking tell(BindingResult errors) {
        errors.reject("community.settings.overtaken");
        return new Overtaking(errors);
    }

    Overtaking ifOther(String field, String typed, String saved) {
        if (!typed.strip().equals(saved)) {
            Object shown = saved.isEmpty() ? new DefaultMessageSourceResolvable("community.settings.nothing") : saved;
            errors.rejectValue(field, FIELD, new Object[] {shown}, null);
        }
        return this;
    }

    /** The same for a choice whose values have names in the messages. */
    Overtaking ifOtherChoice(String field, String chosen, String saved, String prefix) {
        if (!chosen.equals(saved)) {
            errors.rejectValue(field, FIELD, new Object[] {new DefaultMessageSourceResolvable(prefix + saved)}, null);
        }
        return this;
    }
}
