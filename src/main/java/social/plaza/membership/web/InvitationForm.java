package social.plaza.membership.web;

import static java.util.Objects.requireNonNullElse;

import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/** Whom to invite, by handle or by e-mail address, and a few words. */
record InvitationForm(
        String handle,
        String email,
        @Text(max = 160, kind = TextRules.TEXT) String note,
        String submission) {

    static final InvitationForm EMPTY = new InvitationForm("", "", "", "");

    InvitationForm {
        handle = requireNonNullElse(handle, "").strip();
        email = requireNonNullElse(email, "").strip();
        note = requireNonNullElse(note, "");
        submission = requireNonNullElse(submission, "");
    }

    boolean byHandle() {
        return !handle.isEmpty();
    }
}
