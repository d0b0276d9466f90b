package social.plaza.moderation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a report says is broken, kept as it read then.
 *
 * @param text the rule's words; for a norm, which has a name in every language, {@code norm:} and its constant
 */
record Cause(@Nullable Long ruleId, @Nullable Concern concern, String text) {

    /** Empty where no such rule applies to it now. */
    static Optional<Cause> of(Complaint complaint, Reportable reportable) {
        return switch (complaint) {
            case Complaint.OfConcern(Concern concern) ->
                Optional.of(
                        new Cause(null, concern, Citation.NORM + concern.norm().name()));
            case Complaint.OfRule(long ruleId) ->
                reportable.rules().stream()
                        .filter(rule -> rule.id() == ruleId)
                        .findFirst()
                        .map(rule -> new Cause(rule.id(), null, rule.text()));
        };
    }

    int severity() {
        return concern == null ? 0 : concern.severity();
    }
}
