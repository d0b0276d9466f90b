package social.plaza.moderation;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AppealRepository extends JpaRepository<Appeal, AppealId> {

    boolean existsByDecision(DecisionId decision);

    /** Reads nothing of the appeal itself, so that what it is then is read under the decision's lock. */
    @Query("select a.decision from Appeal a where a.id = :id")
    Optional<DecisionId> decisionOf(AppealId id);
}
