package social.plaza.membership;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import social.plaza.shared.CommunityId;

interface InvitationRepository extends Repository<Invitation, Long> {

    Optional<Invitation> findById(long id);

    @Query("select i from Invitation i where i.id = ?1 and i.community = ?2")
    Optional<Invitation> find(long id, CommunityId community);

    Invitation saveAndFlush(Invitation invitation);
}
