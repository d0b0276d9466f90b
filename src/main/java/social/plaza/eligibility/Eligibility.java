package social.plaza.eligibility;

import java.util.List;

/** Whether an account may found a community, and if not, everything that stands against it. */
public sealed interface Eligibility {

    /** Nothing stands against it. */
    record Eligible() implements Eligibility {}

    /**
     * Not now.
     *
     * @param reasons every criterion that is not met, each saying what would satisfy it
     */
    record Ineligible(List<Criterion> reasons) implements Eligibility {
        public Ineligible {
            reasons = List.copyOf(reasons);
        }
    }

    default boolean eligible() {
        return this instanceof Eligible;
    }
}
