package social.plaza.community;

import social.plaza.shared.TextRules;

/** Why staff approved or declined, as the applicant will read it. */
public record StaffReason(String value) {

    public static final int MAX = 280;

    public StaffReason {
        value = TextRules.TEXT.require(value, 1, MAX);
    }

    @Override
    public String toString() {
        return value;
    }
}
