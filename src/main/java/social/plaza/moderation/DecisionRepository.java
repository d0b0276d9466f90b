package social.plaza.moderation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import social.plaza.shared.CommunityId;

interface DecisionRepository extends JpaRepository<Decision, DecisionId> {

    @Query("select d.community from Decision d where d.id = :id")
    Optional<CommunityId> communityOf(DecisionId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Decision d where d.id = :id")
    Optional<Decision> lock(DecisionId id);
}
