package social.plaza.community;

import java.util.Collection;
import java.util.Map;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;

/** What this module must know of who belongs where; answered by the membership module. */
public interface Affiliations {

    /** One statement; a guest is affiliated with nothing and costs none. */
    Affiliation of(Actor actor, CommunityId community);

    /** The same for a list of communities, in one statement; those without an affiliation are left out. */
    Map<CommunityId, Affiliation.Kind> among(Actor actor, Collection<CommunityId> communities);

    /** Whether the account is an active member of any community. */
    boolean belongsSomewhere(AccountId account);

    /** Makes the founder the admin, with the transaction that founds the community. */
    void admitFounder(CommunityId community, AccountId founder, int rulesVersion);

    int pendingRequests(CommunityId community);

    /** Approves every pending request, with the transaction that opens the community; its row is locked. */
    int approvePending(Actor by, CommunityId community);
}
