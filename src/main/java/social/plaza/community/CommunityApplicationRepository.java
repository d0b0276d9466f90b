package social.plaza.community;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface CommunityApplicationRepository extends Repository<CommunityApplication, ApplicationId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<CommunityApplication> findById(ApplicationId id);

    CommunityApplication saveAndFlush(CommunityApplication application);
}
