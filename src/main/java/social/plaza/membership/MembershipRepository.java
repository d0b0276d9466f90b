package social.plaza.membership;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MembershipRepository extends Repository<Membership, MembershipKey> {

    Optional<Membership> findById(MembershipKey key);

    Membership save(Membership membership);

    Membership saveAndFlush(Membership membership);

    void flush();
}
