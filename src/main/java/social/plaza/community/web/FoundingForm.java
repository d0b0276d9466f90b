package social.plaza.community.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
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

    private static final int RULES = 10;

    /**
     * Reads {@code name}, {@code purpose}, {@code theme}, {@code membership} and {@code rules[i]}. By hand, because the
     * framework's lists fail on indexes that no page of ours sends.
     */
    static FoundingForm read(Function<String, @Nullable String> parameter) {
        return new FoundingForm(
                typed(parameter, "name", ""),
                typed(parameter, "purpose", ""),
                typed(parameter, "theme", Theme.TEAL.name()),
                typed(parameter, "membership", MembershipPolicy.OPEN.name()),
                IntStream.rangeClosed(0, RULES)
                        .mapToObj(i -> typed(parameter, "rules[" + i + "]", ""))
                        .limit(parameter.apply("rules[" + RULES + "]") == null ? RULES : RULES + 1)
                        .toList(),
                parameter.apply("submission"));
    }

    private static String typed(Function<String, @Nullable String> parameter, String name, String otherwise) {
        return requireNonNullElse(parameter.apply(name), otherwise);
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
}
