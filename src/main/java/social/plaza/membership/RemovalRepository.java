package social.plaza.membership;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

interface RemovalRepository extends Repository<Removal, Long> {

    Optional<Removal> findById(long id);

    @Query("select r from Removal r where r.community = ?1 and r.account = ?2 and r.endedAt is null")
    Optional<Removal> findOpen(CommunityId community, AccountId account);

    Removal saveAndFlush(Removal removal);
}
