package social.plaza.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.media.ImageId;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Ids;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Slice;
import social.plaza.shared.Submissions;

/** What an account has written and not posted yet: its own alone, staff included in nobody else. */
@Component
public class Drafts {

    private final DraftRows rows;
    private final DraftImages images;
    private final Posts posts;
    private final Submissions submissions;
    private final PostPolicy policy = new PostPolicy();

    Drafts(DraftRows rows, DraftImages images, Posts posts, Submissions submissions) {
        this.rows = rows;
        this.images = images;
        this.posts = posts;
        this.submissions = submissions;
    }

    /** One page, the newest first, without what is scheduled; in one statement. */
    @Transactional(readOnly = true)
    public Slice<KeptDraft> of(Actor author, Cursor before) {
        List<KeptDraft> drafts = rows.drafts(author.account(), before.id(), Slice.FETCH);
        return Slice.of(drafts, draft -> Cursor.at(draft.place()));
    }

    /** One of the actor's own, scheduled or not; {@code NotFound}. */
    @Transactional(readOnly = true)
    public KeptDraft one(Actor author, DraftId id) {
        return rows.one(author.account(), id).orElseThrow(NotFound::new);
    }

    /**
     * Keeps what was written, once for each submission; what was scheduled waits for its author from then on. {@link TooManyDrafts}.
     *
     * @param kept the draft that was opened, null for none; where it has gone meanwhile, another one is made
     */
    @Transactional
    public DraftId save(Actor author, Unposted written, @Nullable DraftId kept, @Nullable String submission) {
        policy.canKeepDrafts(author).orRefuse();
        String id = submissions.once(
                author.account(),
                submission,
                written,
                () -> keep(author, written, kept).toString());
        return new DraftId(Long.parseLong(id));
    }

    /**
     * Publishes what the composer sends; the draft it was opened from goes in the same transaction. {@link DraftGone}.
     *
     * @param kept null where it was written at one go
     */
    @Transactional
    public PostId publish(Actor author, Draft draft, @Nullable String submission, @Nullable DraftId kept) {
        if (kept == null) {
            return posts.publish(author, draft, submission);
        }
        String id = submissions.once(
                author.account(),
                submission,
                draft,
                () -> publish(author, draft, kept).toString());
        return new PostId(Ids.parse(id).orElseThrow());
    }

    /** {@code NotFound} where there is no such draft, or it is scheduled. */
    @Transactional
    public void delete(Actor author, DraftId id) {
        policy.canKeepDrafts(author).orRefuse();
        KeptDraft kept = rows.lock(author.account(), id)
                .filter(draft -> draft.later() == null)
                .orElseThrow(NotFound::new);
        images.drop(take(kept.id()));
    }

    /** Within a transaction that has authorised. */
    DraftId keep(Actor author, Unposted written, @Nullable DraftId kept) {
        DraftId id;
        if (kept != null && rows.lock(author.account(), kept).isPresent()) {
            id = kept;
            rows.change(id, written);
        } else {
            id = rows.add(author.account(), written);
        }
        images.replace(author, id, written.images());
        return id;
    }

    /** Within a transaction: the row goes and the post comes, or neither. */
    PostId publish(Actor author, Draft draft, DraftId kept) {
        if (rows.lock(author.account(), kept).isEmpty()) {
            throw new DraftGone();
        }
        List<ImageId> held = take(kept);
        PostId post = posts.publish(author, draft, null);
        images.drop(held);
        return post;
    }

    private List<ImageId> take(DraftId id) {
        List<ImageId> held = images.detach(id);
        rows.remove(id);
        return held;
    }
}
