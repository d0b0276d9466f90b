package social.plaza.membership.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Pattern;

/** How often a link works, and for how many days. */
record LinkForm(
        @Pattern(regexp = "[1-9]\\d{0,2}|1000", message = "{membership.link.uses.range}")
        String uses,

        @Pattern(regexp = "[1-9]|[12]\\d|30", message = "{membership.link.days.range}")
        String days,

        String submission) {

    private static final String ONCE = "1";
    private static final String A_WEEK = "7";

    static final LinkForm USUAL = new LinkForm(ONCE, A_WEEK, "");

    LinkForm {
        uses = requireNonNullElse(uses, ONCE).strip();
        days = requireNonNullElse(days, A_WEEK).strip();
        submission = requireNonNullElse(submission, "");
    }
}
