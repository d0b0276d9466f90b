package social.plaza.community;

import java.util.List;

/**
 * The community that somebody wants to found.
 *
 * @param language en or es
 */
public record Proposal(
        CommunityName name,
        Purpose purpose,
        Theme theme,
        MembershipPolicy policy,
        List<RuleText> rules,
        String language) {

    public Proposal {
        rules = List.copyOf(rules);
        if (rules.size() > OrderedRules.MAX) {
            throw new TooManyRules();
        }
    }

    /** Nothing chosen but what an application says. */
    static Proposal plain(CommunityName name, Purpose purpose, String language) {
        return new Proposal(name, purpose, Theme.FIRST, MembershipPolicy.RESTRICTED, List.of(), language);
    }

    General general() {
        return new General(name, purpose, theme, Cover.PLAIN, language, Topics.NONE);
    }
}
