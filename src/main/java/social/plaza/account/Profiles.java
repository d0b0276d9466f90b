package social.plaza.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.account.Profile.Follow;
import social.plaza.media.ImageId;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.Slice;

/** Who somebody is, whom they follow and who follows them: for reading. */
@Component
public class Profiles {

    /** Nobody has this id, so a guest is related to nobody. */
    private static final long NOBODY = 0;

    /** 31 December 9999 in microseconds. */
    private static final long END_OF_TIME = 253_402_214_400_000_000L;

    /** What the viewer is to the account a. */
    static final String RELATION = """
            a.id = :viewer AS own,
            EXISTS (SELECT FROM follow WHERE follower_id = :viewer AND followee_id = a.id) AS asked,
            EXISTS (SELECT FROM follow WHERE follower_id = :viewer AND followee_id = a.id
                    AND accepted_at IS NOT NULL) AS follows,
            EXISTS (SELECT FROM block WHERE blocker_id = :viewer AND blocked_id = a.id) AS blocked,
            EXISTS (SELECT FROM block WHERE blocker_id = a.id AND blocked_id = :viewer) AS blocks""";

    private final JdbcClient jdbc;

    Profiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one statement; a handle in any case; {@code NotFound} where nobody has it. */
    @Transactional(readOnly = true)
    public Profile of(String handle, Actor viewer) {
        String key = Handle.parse(handle).map(Handle::key).orElseThrow(NotFound::new);
        return jdbc.sql("""
                        SELECT a.*, %s,
                            EXISTS (SELECT FROM follow WHERE follower_id = a.id AND followee_id = :viewer
                                    AND accepted_at IS NOT NULL) AS follows_viewer,
                            EXISTS (SELECT FROM mute WHERE muter_id = :viewer AND muted_id = a.id) AS muted,
                            CASE WHEN a.id = :viewer THEN
                                (SELECT count(*) FROM follow WHERE followee_id = a.id AND accepted_at IS NULL)
                            END AS requests
                        FROM account a WHERE a.handle_key = :handle""".formatted(RELATION))
                .param("viewer", viewer(viewer))
                .param("handle", key)
                .query((row, _) -> profile(row, viewer))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Who follows the account, newest first. */
    @Transactional(readOnly = true)
    public Slice<Person> followers(Profile profile, Actor viewer, Cursor cursor) {
        return people(
                "f.followee_id = :subject AND f.accepted_at IS NOT NULL", "f.follower_id", profile, viewer, cursor);
    }

    /** Whom the account follows, newest first. */
    @Transactional(readOnly = true)
    public Slice<Person> following(Profile profile, Actor viewer, Cursor cursor) {
        return people(
                "f.follower_id = :subject AND f.accepted_at IS NOT NULL", "f.followee_id", profile, viewer, cursor);
    }

    /** Who waits to be let follow the actor, newest first. */
    @Transactional(readOnly = true)
    public Slice<Person> requests(Actor actor, Cursor cursor) {
        return listed(
                "f.followee_id = :subject AND f.accepted_at IS NULL", "f.follower_id", viewer(actor), actor, cursor);
    }

    /** Whom a protected account knows is for those to see who may read it. */
    private Slice<Person> people(String condition, String other, Profile profile, Actor viewer, Cursor cursor) {
        if (!profile.readable()) {
            throw new NotFound();
        }
        return listed(condition, other, profile.id().value(), viewer, cursor);
    }

    private Slice<Person> listed(String condition, String other, long subject, Actor viewer, Cursor cursor) {
        record Row(Person person, long micros) {}
        List<Row> rows = jdbc.sql("""
                        SELECT a.id, a.handle, a.display_name, a.avatar, a.bio, %1$s,
                            (extract(epoch FROM f.asked_at) * 1000000)::bigint AS micros
                        FROM follow f JOIN account a ON a.id = %2$s
                        WHERE %3$s AND a.standing <> 'SUSPENDED'
                          AND (f.asked_at, %2$s) < (:at, :id)
                        ORDER BY f.asked_at DESC, %2$s DESC LIMIT :limit""".formatted(RELATION, other, condition))
                .param("viewer", viewer(viewer))
                .param("subject", subject)
                .param("at", Timestamp.from(moment(cursor.sort())))
                .param("id", cursor.id())
                .param("limit", Slice.FETCH)
                .query((row, _) -> new Row(person(row, viewer), row.getLong("micros")))
                .list();
        Slice<Row> slice =
                Slice.of(rows, row -> new Cursor(row.micros(), row.person().id().value()));
        return new Slice<>(slice.items().stream().map(Row::person).toList(), slice.next());
    }

    /** Sort values are microseconds; the end of time stands for those that are none. */
    private static Instant moment(long micros) {
        return Instant.EPOCH.plus(Math.clamp(micros, 0, END_OF_TIME), ChronoUnit.MICROS);
    }

    static long viewer(Actor actor) {
        return actor.guest() ? NOBODY : actor.account().value();
    }

    static Person person(ResultSet row, Actor viewer) throws SQLException {
        Follow follow = follow(row, viewer);
        return new Person(
                new AccountId(row.getLong("id")),
                row.getString("handle"),
                row.getString("display_name"),
                ImageId.read(row, "avatar"),
                row.getString("bio"),
                follow,
                follow == Follow.NONE && !row.getBoolean("blocked") && !row.getBoolean("blocks"));
    }

    private static Profile profile(ResultSet row, Actor viewer) throws SQLException {
        return new Profile(
                new AccountId(row.getLong("id")),
                row.getString("handle"),
                row.getString("display_name"),
                ImageId.read(row, "avatar"),
                ImageId.read(row, "cover"),
                row.getString("bio"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("followers"),
                row.getInt("following"),
                row.getBoolean("protected"),
                Actor.Standing.valueOf(row.getString("standing")) == Actor.Standing.SUSPENDED,
                row.getBoolean("staff"),
                row.getBoolean("shows_community_posts"),
                follow(row, viewer),
                row.getBoolean("follows_viewer"),
                row.getBoolean("blocked"),
                row.getBoolean("blocks"),
                row.getBoolean("muted"),
                row.getInt("requests"));
    }

    private static Follow follow(ResultSet row, Actor viewer) throws SQLException {
        if (viewer.guest()) {
            return Follow.GUEST;
        }
        if (row.getBoolean("own")) {
            return Follow.OWN;
        }
        if (row.getBoolean("follows")) {
            return Follow.FOLLOWING;
        }
        return row.getBoolean("asked") ? Follow.ASKED : Follow.NONE;
    }
}
