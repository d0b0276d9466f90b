package social.plaza.community;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;
import social.plaza.shared.AccountId;

/** Founds the communities that the tests of this module stand on, as the application founds them. */
record Grounds(Foundry foundry, TransactionOperations transaction, Communities communities) {

    CommunityView open(AccountId founder, String name, String... rules) {
        return found(founder, name, MembershipPolicy.OPEN, rules);
    }

    CommunityView restricted(AccountId founder, String name, String... rules) {
        return found(founder, name, MembershipPolicy.RESTRICTED, rules);
    }

    private CommunityView found(AccountId founder, String name, MembershipPolicy policy, String... rules) {
        List<RuleText> texts = Stream.of(rules).map(RuleText::new).toList();
        var proposal = new Proposal(new CommunityName(name), new Purpose("For tests"), Theme.SKY, policy, texts, "en");
        return communities.view(Objects.requireNonNull(transaction.execute(_ -> foundry.found(founder, proposal)))
                .id());
    }
}
