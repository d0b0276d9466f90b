package social.plaza.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.community.TopicLink;
import social.plaza.shared.Sought;

/** Reads what there is to a topic beside its posts, in one statement. */
@Component
@Transactional(readOnly = true)
public class TopicReading {

    private static final int MOST = 12;

    /**
     * What communities are about.
     *
     * @param link its name as most of its members write it, and its page
     * @param places the largest communities that live, none where nobody knows the topic
     */
    public record Topic(TopicLink link, List<Places.Place> places) {

        public boolean known() {
            return !places.isEmpty();
        }
    }

    private record Row(String name, Places.Place place) {}

    private final JdbcClient jdbc;

    TopicReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether anybody knows it or not.
     *
     * @param typed whatever an address holds
     */
    public Topic of(String typed) {
        String topic = Sought.clean(typed);
        List<Row> rows = jdbc.sql("""
                        WITH known AS MATERIALIZED (
                            SELECT id, slug, name, purpose, theme, cover, emblem, banner, members, topics,
                                   membership_policy = 'RESTRICTED' AS restricted
                            FROM community WHERE topic_keys(topics) @> ARRAY[topic_key(:topic)] AND state = 'ACTIVE')
                        SELECT *, (SELECT written FROM unnest(topics) AS written
                                   WHERE topic_key(written) = topic_key(:topic) LIMIT 1) AS topic
                        FROM known ORDER BY members DESC, id DESC LIMIT :most""")
                .param("topic", topic)
                .param("most", MOST)
                .query(TopicReading::row)
                .list();
        return new Topic(
                TopicLink.of(rows.isEmpty() ? topic : rows.getFirst().name()),
                rows.stream().map(Row::place).toList());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getString("topic"), Places.place(row, number));
    }
}
