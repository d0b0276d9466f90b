package social.plaza.community;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import social.plaza.shared.CommunityId;

interface CommunityRepository extends Repository<Community, CommunityId> {

    Optional<Community> findById(CommunityId id);

    Community saveAndFlush(Community community);

    void flush();
}
