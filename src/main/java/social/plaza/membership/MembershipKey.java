package social.plaza.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** One account in one community. */
@Embeddable
record MembershipKey(
        @Column(name = "community_id") long community,
        @Column(name = "account_id") long account) implements Serializable {

    static MembershipKey of(CommunityId community, AccountId account) {
        return new MembershipKey(community.value(), account.value());
    }
}
