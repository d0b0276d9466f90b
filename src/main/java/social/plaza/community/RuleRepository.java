package social.plaza.community;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import social.plaza.shared.CommunityId;

interface RuleRepository extends Repository<Rule, RuleId> {

    @Query("from Rule where community = :community and position is not null order by position")
    List<Rule> inForce(CommunityId community);

    Rule save(Rule rule);

    void flush();
}
