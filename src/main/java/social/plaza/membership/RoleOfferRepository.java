package social.plaza.membership;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

interface RoleOfferRepository extends Repository<RoleOffer, Long> {

    @Query("select o from RoleOffer o where o.id = ?1 and o.community = ?2")
    Optional<RoleOffer> find(long id, CommunityId community);

    @Query("select o from RoleOffer o where o.community = ?1 and o.account = ?2 and o.state = PENDING")
    Optional<RoleOffer> findPending(CommunityId community, AccountId account);

    @Query("select o from RoleOffer o where o.community = ?1 and o.state = PENDING and o.role = ADMIN")
    List<RoleOffer> findPendingTransfers(CommunityId community);

    RoleOffer saveAndFlush(RoleOffer offer);

    void flush();
}
