package social.plaza.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;
import social.plaza.shared.Sought;

/** Finds accounts by what they are called: who has that very handle first, then those whose name it is, then what was meant. */
@Component
public class PeopleSearch {

    /** Not more are looked at; who is called something that common is found by another word or by the handle. */
    private static final int MOST = 2_000;

    private static final String FOUND = """
            WITH typed AS MATERIALIZED (SELECT fold(:typed) AS typed), called AS MATERIALIZED (
                SELECT id FROM account WHERE handle_key = (SELECT ltrim(typed, '@') FROM typed)
                UNION
                (SELECT id FROM account WHERE {matching} LIMIT :most)
            ), ranked AS MATERIALIZED (
                SELECT a.id, a.handle, a.display_name, a.avatar, a.bio,
                       CASE WHEN a.handle_key = ltrim(typed, '@') THEN 3::bigint
                            WHEN starts_with(a.words, typed) OR strpos(a.words, ' ' || typed) > 0 THEN 2
                            WHEN {exactly} THEN 1 ELSE 0 END * (1::bigint << 40) + a.followers AS rank
                FROM typed, called JOIN account a ON a.id = called.id
                WHERE a.standing <> 'SUSPENDED'
            )
            SELECT a.*, {relation} FROM ranked a WHERE (a.rank, a.id) < (:rank, :id) ORDER BY a.rank DESC, a.id DESC LIMIT :limit
            """;

    private final JdbcClient jdbc;

    PeopleSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement. */
    @Transactional(readOnly = true)
    public Slice<Person> find(Actor viewer, Sought sought, Cursor after) {
        record Row(Person person, long rank) {}
        if (sought.nothing()) {
            return new Slice<>(List.of(), null);
        }
        List<Row> rows = jdbc.sql(FOUND.replace("{matching}", sought.matching("words"))
                        .replace("{exactly}", sought.exactly("a.words"))
                        .replace("{relation}", Profiles.RELATION))
                .params(sought.parameters())
                .param("typed", sought.text())
                .param("viewer", Profiles.viewer(viewer))
                .param("most", MOST)
                .param("rank", after.sort())
                .param("id", after.id())
                .param("limit", Slice.FETCH)
                .query((row, _) -> new Row(Profiles.person(row, viewer), row.getLong("rank")))
                .list();
        Slice<Row> slice =
                Slice.of(rows, row -> new Cursor(row.rank(), row.person().id().value()));
        return new Slice<>(slice.items().stream().map(Row::person).toList(), slice.next());
    }
}
