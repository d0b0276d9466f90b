package social.plaza.moderation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

interface DecisionRepository extends JpaRepository<Decision, DecisionId> {

    @Query("select d.community from Decision d where d.id = :id")
    Optional<CommunityId> communityOf(DecisionId id);

    /** What was ever decided to hide this post, newest first. */
    @Query("select d.id from Decision d where d.kind = HIDE and d.post = :post order by d.id.value desc")
    List<DecisionId> hiding(PostId post);

    /** What was ever decided to remove this member, newest first. */
    @Query("select d.id from Decision d where d.kind = REMOVE and d.community = :community and d.account = :account"
            + " order by d.id.value desc")
    List<DecisionId> removing(CommunityId community, AccountId account);
}
