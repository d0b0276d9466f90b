package social.plaza.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.Actor;

/** Reads a poll from the row of its post. */
final class PollRows {

    /** More columns over {@code post p} with the parameter {@code :viewer}. */
    static final String COLUMNS = """
            , (SELECT closes_at FROM poll WHERE post_id = p.id) AS poll_closes,
            (SELECT array_agg(text ORDER BY position) FROM poll_option WHERE post_id = p.id) AS poll_texts,
            (SELECT array_agg(votes ORDER BY position) FROM poll_option WHERE post_id = p.id) AS poll_votes,
            (SELECT position FROM poll_vote WHERE post_id = p.id AND account_id = :viewer) AS poll_mine
            """;

    private static final PostPolicy POLICY = new PostPolicy();

    private PollRows() {}

    /** Null for a post that asks nothing. */
    static @Nullable PollView of(ResultSet row, Actor viewer, PostPolicy.Subject post, Instant now)
            throws SQLException {
        OffsetDateTime closes = row.getObject("poll_closes", OffsetDateTime.class);
        if (closes == null) {
            return null;
        }
        String[] texts = (String[]) row.getArray("poll_texts").getArray();
        Integer[] votes = (Integer[]) row.getArray("poll_votes").getArray();
        int mine = row.getInt("poll_mine");
        int sum = 0;
        List<PollView.Option> options = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            options.add(new PollView.Option(i + 1, texts[i], votes[i], mine == i + 1));
            sum += votes[i];
        }
        boolean closed = !now.isBefore(closes.toInstant());
        return new PollView(
                List.copyOf(options),
                sum,
                closes.toInstant(),
                closed,
                !closed && mine == 0 && POLICY.canVote(viewer, post).allowed(),
                closed || mine != 0 || viewer.is(post.author()));
    }
}
