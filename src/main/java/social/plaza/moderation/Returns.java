package social.plaza.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.audit.Act;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.post.Body;
import social.plaza.post.Edits;
import social.plaza.post.Posts;
import social.plaza.post.Posts.PostFacts;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Verdict;

/** Fix and return: the author of a hidden post changes it to comply and sends it back, once for each decision. */
@Component
public class Returns {

    /** A hidden post that may be sent back. */
    private record Open(Decision decision, PostFacts post) {}

    /** A post that was sent back, under its decision's lock. */
    private record Sent(Decision decision, PostId post, String after) {}

    private final Undoing undoing;
    private final DecisionLog log;
    private final Communities communities;
    private final Posts posts;
    private final Edits edits;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Returns(
            Undoing undoing,
            DecisionLog log,
            Communities communities,
            Posts posts,
            Edits edits,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.undoing = undoing;
        this.log = log;
        this.communities = communities;
        this.posts = posts;
        this.edits = edits;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What the post says now, for its author who may change it and send it back. */
    @Transactional
    public String offer(Actor by, long decisionId) {
        return open(by, decisionId).post().body();
    }

    /**
     * Sends a hidden post back.
     *
     * @param text what it shall say; as long as any post
     */
    @Transactional
    public void sendBack(Actor by, long decisionId, String text) {
        Open open = open(by, decisionId);
        PostFacts post = open.post();
        Body body = new Body(text);
        if (body.text().equals(post.body())) {
            throw new Unchanged();
        }
        CommunityId community = post.community();
        long id = Ids.next();
        jdbc.sql("""
                        INSERT INTO returned_post (id, decision_id, community_id, before, after, returned_at, version)
                        VALUES (:id, :decision, :community, :before, :after, :now, 0)""")
                .param("id", id)
                .param("decision", decisionId)
                .param("community", community == null ? null : community.value())
                .param("before", post.body())
                .param("after", body.text())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new ReturnMade(id, open.decision().byStaff() ? null : community));
    }

    /** The hidden post, locked with its decision; refused where it cannot be sent back any more. */
    private Open open(Actor by, long decisionId) {
        Decision decision = undoing.locked(new DecisionId(decisionId));
        PostId hidden = decision.post();
        if (!by.is(decision.account()) || decision.kind() != DecisionKind.HIDE || hidden == null) {
            throw new NotFound();
        }
        CommunityId community = decision.community();
        Verdict.allowedIf(!by.suspended(), "moderation.denied.suspended").orRefuse();
        Verdict.allowedIf(
                        community == null || communities.view(community).state() == CommunityView.State.ACTIVE,
                        "moderation.denied.closed")
                .orRefuse();
        if (!decision.stands()) {
            throw new AlreadyUndone();
        }
        if (jdbc.sql("SELECT EXISTS (SELECT FROM returned_post WHERE decision_id = ?)")
                .param(decisionId)
                .query(Boolean.class)
                .single()) {
            throw new AlreadyReturned();
        }
        PostFacts post = posts.facts(hidden);
        if (post.deleted()) {
            throw new PostGone();
        }
        return new Open(decision, post);
    }

    /**
     * Shows the post again as its author has changed it, for a community's team or, where that is null, for platform staff.
     *
     * @param reason which staff always give
     */
    @Transactional
    public void restore(Actor by, @Nullable CommunityId community, long id, String reason) {
        Sent sent = waiting(community, id);
        String words = undoing.mayUndo(by, new Desk(community), sent.decision(), reason);
        answer(by, id, "RESTORED");
        if (!edits.rewrite(sent.post(), sent.after())) {
            throw new PostGone();
        }
        undoing.accept(by, sent.decision(), words);
        tell(sent.decision(), true);
    }

    /** Leaves the post hidden, with its old text. */
    @Transactional
    public void refuse(Actor by, @Nullable CommunityId community, long id, String reason) {
        Sent sent = waiting(community, id);
        String words = undoing.mayUndo(by, new Desk(community), sent.decision(), reason);
        answer(by, id, "REFUSED");
        log.append(sent.decision(), by.account(), Act.FIX_REFUSED, words);
        tell(sent.decision(), false);
    }

    /** A post of another community is not there. */
    private Sent waiting(@Nullable CommunityId community, long id) {
        DecisionId decisionId = jdbc.sql("SELECT decision_id FROM returned_post WHERE id = ?")
                .param(id)
                .query((row, number) -> new DecisionId(row.getLong(1)))
                .optional()
                .orElseThrow(NotFound::new);
        Decision decision = undoing.locked(decisionId);
        PostId post = decision.post();
        if (post == null || (community != null && !community.equals(decision.community()))) {
            throw new NotFound();
        }
        if (!decision.stands()) {
            throw new AlreadyUndone();
        }
        return jdbc.sql("SELECT after FROM returned_post WHERE id = ?")
                .param(id)
                .query((row, number) -> new Sent(decision, post, row.getString("after")))
                .single();
    }

    private void answer(Actor by, long id, String outcome) {
        int first = jdbc.sql("""
                        UPDATE returned_post SET outcome = ?, answered_by = ?, answered_at = ?, version = version + 1
                        WHERE id = ? AND outcome IS NULL""")
                .params(outcome, by.account().value(), Timestamp.from(clock.instant()), id)
                .update();
        if (first == 0) {
            throw new AlreadyAnswered();
        }
    }

    private void tell(Decision decision, boolean restored) {
        events.publishEvent(
                new ReturnAnswered(decision.id().value(), restored, decision.community(), decision.account()));
    }
}
