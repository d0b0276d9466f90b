package social.plaza.community.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import social.plaza.community.CommunityName;
import social.plaza.community.MembershipPolicy;
import social.plaza.community.Proposal;
import social.plaza.community.Purpose;
import social.plaza.community.RuleText;
import social.plaza.community.Theme;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/** The form that founds a community; rules left empty are left out. */
record FoundingForm(
        @Text(min = CommunityName.MIN, max = CommunityName.MAX, kind = TextRules.NAME)
        String name,

        @Text(max = Purpose.MAX) String purpose,
        @OneOf(Theme.class) String theme,
        @OneOf(MembershipPolicy.class) String membership,

        @Size(max = RULES, message = "{community.rules.tooMany.form}")
        List<@Text(max = RuleText.MAX) String> rules,

        @Nullable String submission) {

    static final int RULES = 10;

    FoundingForm {
        name = requireNonNullElse(name, "");
        purpose = requireNonNullElse(purpose, "");
        theme = requireNonNullElse(theme, Theme.TEAL.name());
        membership = requireNonNullElse(membership, MembershipPolicy.OPEN.name());
        rules = padded(requireNonNullElse(rules, List.of()));
    }

    static FoundingForm empty(@Nullable String submission) {
        return new FoundingForm("", "", Theme.TEAL.name(), MembershipPolicy.OPEN.name(), List.of(), submission);
    }

    Proposal proposal(String language) {
        return new Proposal(
                new CommunityName(name),
                new Purpose(purpose),
                Theme.valueOf(theme),
                MembershipPolicy.valueOf(membership),
                rules.stream()
                        .filter(rule -> !TextRules.isBlank(rule))
                        .map(RuleText::new)
                        .toList(),
                language);
    }

    /** As many fields as there can be rules, so that the page has one for each. */
    private static List<String> padded(List<String> typed) {
        return IntStream.range(0, Math.max(RULES, typed.size()))
                .mapToObj(i -> i < typed.size() ? requireNonNullElse(typed.get(i), "") : "")
                .toList();
    }
}
