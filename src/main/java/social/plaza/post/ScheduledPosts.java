package social.plaza.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Slice;
import social.plaza.shared.Submissions;

/** Posts that appear at a time their author chose. What became of them is in {@link ScheduledPublishing}. */
@Component
public class ScheduledPosts {

    /** PostgreSQL knows times beyond, and no form sends them. */
    private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    private final DraftRows rows;
    private final Drafts drafts;
    private final SchedulePermission permission;
    private final Submissions submissions;
    private final Clock clock;
    private final PostPolicy policy = new PostPolicy();

    ScheduledPosts(DraftRows rows, Drafts drafts, SchedulePermission permission, Submissions submissions, Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.permission = permission;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** One page, the next first; in one statement. */
    @Transactional(readOnly = true)
    public Slice<KeptDraft> of(Actor author, Cursor after) {
        boolean first = after.equals(Cursor.TOP);
        Instant time = first ? Instant.EPOCH : Instant.ofEpochSecond(Math.clamp(after.sort(), 0, END.getEpochSecond()));
        List<KeptDraft> scheduled = rows.scheduled(author.account(), time, first ? 0 : after.id(), Slice.FETCH);
        return Slice.of(scheduled, ScheduledPosts::cursor);
    }

    /**
     * Keeps what the composer sends until its time, once for each submission. Refused like a post that appears now, and with
     * {@link UnfitTime}, {@link TooManyDrafts} or {@link DraftGone}.
     *
     * @param kept the draft or scheduled post that was opened, null for none
     */
    @Transactional
    public DraftId schedule(
            Actor author, Draft draft, PublishTime time, @Nullable DraftId kept, @Nullable String submission) {
        String id = submissions.once(
                author.account(),
                submission,
                List.of(draft, time),
                () -> keep(author, draft, time, kept).toString());
        return new DraftId(Long.parseLong(id));
    }

    /** Chooses another time; refused where the author could not post it now. */
    @Transactional
    public void move(Actor author, DraftId id, PublishTime time) {
        KeptDraft kept = waiting(author, id);
        permission.orRefuse(author, kept.written().draft());
        time.within(clock.instant());
        rows.schedule(id, time);
    }

    /** It waits among the drafts from now on. */
    @Transactional
    public void cancel(Actor author, DraftId id) {
        policy.canKeepDrafts(author).orRefuse();
        waiting(author, id);
        rows.putBack(id, null);
    }

    /** Posts it at once; where that is refused, it still waits for its time. */
    @Transactional
    public PostId postNow(Actor author, DraftId id) {
        KeptDraft kept = waiting(author, id);
        policy.canSchedule(author).orRefuse();
        return drafts.publish(author, kept.written().draft(), id);
    }

    private DraftId keep(Actor author, Draft draft, PublishTime time, @Nullable DraftId kept) {
        if (kept != null && rows.lock(author.account(), kept).isEmpty()) {
            throw new DraftGone();
        }
        permission.orRefuse(author, draft);
        time.within(clock.instant());
        DraftId id = drafts.keep(author, Unposted.of(draft), kept);
        rows.schedule(id, time);
        return id;
    }

    private KeptDraft waiting(Actor author, DraftId id) {
        return rows.lock(author.account(), id)
                .filter(kept -> kept.later() != null)
                .orElseThrow(NotFound::new);
    }

    private static Cursor cursor(KeptDraft scheduled) {
        KeptDraft.Later later = scheduled.later();
        return new Cursor(
                later == null ? 0 : later.at().getEpochSecond(), scheduled.id().value());
    }
}
