package social.plaza.community;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** What other modules ask of communities. */
@Component
public class Communities {

    /** The community at this address, in one statement; {@code NotFound} where none is. */
    public CommunityView view(String slug) {
        throw new UnsupportedOperationException(slug);
    }

    public CommunityView view(CommunityId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** The present address of the community that once had this one. */
    public Optional<String> movedTo(String slug) {
        throw new UnsupportedOperationException(slug);
    }

    /**
     * Locks the community's row, which every write to membership, role, rule or admin does first, and returns it as it
     * is now.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CommunityView lock(CommunityId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** Keeps the number of members; the row is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void countMembers(CommunityId id, int change) {
        throw new UnsupportedOperationException(id.toString() + change);
    }

    /** Puts another account in the admin's place; the row is locked and the roles are changed in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(CommunityId id, AccountId newAdmin) {
        throw new UnsupportedOperationException(id.toString() + newAdmin);
    }

    /** Ends a community that its admin left last; the row is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void archive(CommunityId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** What changed in the rules since a version, oldest first: what a member is shown before accepting them anew. */
    public List<RuleChange> rulesChangedSince(CommunityId id, int version) {
        throw new UnsupportedOperationException(id.toString() + version);
    }
}
