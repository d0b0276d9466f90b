package social.plaza.moderation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;
import social.plaza.shared.NotFound;
import social.plaza.shared.TextRules;

/** The ready reasons of a community's team: everybody on the team keeps them. */
@Component
public class CannedReasons {

    /** In one community. */
    public static final int MOST = 30;

    private static final ReviewPolicy POLICY = new ReviewPolicy();

    private final Communities communities;
    private final Affiliations affiliations;
    private final JdbcClient jdbc;

    CannedReasons(Communities communities, Affiliations affiliations, JdbcClient jdbc) {
        this.communities = communities;
        this.affiliations = affiliations;
        this.jdbc = jdbc;
    }

    /** For forms that decide, which only the team sees. One statement; the oldest first. */
    public List<CannedReason> of(CommunityId community) {
        return jdbc.sql("SELECT id, text FROM canned_reason WHERE community_id = ? ORDER BY id")
                .param(community.value())
                .query((row, number) -> new CannedReason(row.getLong("id"), row.getString("text")))
                .list();
    }

    /** For the page that lists them. */
    public List<CannedReason> of(Actor reader, Affiliation affiliation) {
        POLICY.canReadAll(reader, affiliation).orRefuse();
        return of(affiliation.community());
    }

    /**
     * Adds one.
     *
     * @param text 1 to 280 graphemes
     */
    @Transactional
    public void add(Actor by, CommunityId community, String text) {
        lock(by, community);
        List<CannedReason> kept = of(community);
        String words = words(text);
        if (kept.stream().anyMatch(one -> one.text().equals(words))) {
            throw new ReasonExists();
        }
        if (kept.size() >= MOST) {
            throw new TooManyReasons();
        }
        jdbc.sql("INSERT INTO canned_reason (id, community_id, text, version) VALUES (?, ?, ?, 0)")
                .params(Ids.next(), community.value(), words)
                .update();
    }

    @Transactional
    public void reword(Actor by, CommunityId community, long id, String text) {
        lock(by, community);
        String words = words(text);
        if (of(community).stream().anyMatch(one -> one.id() != id && one.text().equals(words))) {
            throw new ReasonExists();
        }
        int found = jdbc.sql(
                        "UPDATE canned_reason SET text = ?, version = version + 1 WHERE id = ? AND community_id = ?")
                .params(words, id, community.value())
                .update();
        if (found == 0) {
            throw new NotFound();
        }
    }

    @Transactional
    public void delete(Actor by, CommunityId community, long id) {
        lock(by, community);
        int found = jdbc.sql("DELETE FROM canned_reason WHERE id = ? AND community_id = ?")
                .params(id, community.value())
                .update();
        if (found == 0) {
            throw new NotFound();
        }
    }

    private void lock(Actor by, CommunityId id) {
        CommunityView community = communities.lock(id);
        POLICY.canPrepare(by, affiliations.of(by, id), community.state()).orRefuse();
    }

    private static String words(String text) {
        return TextRules.TEXT.require(text, 1, Reason.MAX);
    }
}
