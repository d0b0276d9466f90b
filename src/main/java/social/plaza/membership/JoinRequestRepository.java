package social.plaza.membership;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

interface JoinRequestRepository extends Repository<JoinRequest, Long> {

    @Query("select r from JoinRequest r where r.id = ?1 and r.community = ?2")
    Optional<JoinRequest> find(long id, CommunityId community);

    @Query("select r from JoinRequest r where r.community = ?1 and r.account = ?2 and r.state = PENDING")
    Optional<JoinRequest> findPending(CommunityId community, AccountId account);

    @Query("select r from JoinRequest r where r.community = ?1 and r.state = PENDING order by r.id")
    List<JoinRequest> findPending(CommunityId community);

    JoinRequest saveAndFlush(JoinRequest request);
}
