package social.plaza.post;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.Theme;
import social.plaza.media.AltText;
import social.plaza.media.ImageId;
import social.plaza.media.Upload;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;
import social.plaza.shared.PostId;

/** The rows of drafts. Whoever changes one locks it before anything that stands in the way of posting it. */
@Component
class DraftRows {

    /** Drafts and scheduled posts of an account. */
    static final int MOST = 100;

    private static final String SELECT = """
            SELECT d.id, d.texts, d.community_id, d.reply_to_id, d.quote_of_id, d.poll_options, d.poll_lasts, d.saved_at,
                   d.place, d.refusal, d.publish_at, d.zone, c.slug, c.name, c.theme,
                   (SELECT array_agg(ARRAY[CAST(shown.image_id AS text), image.digest, shown.alt] ORDER BY shown.position)
                    FROM draft_image shown JOIN media_image image ON image.id = shown.image_id
                    WHERE shown.draft_id = d.id AND image.state = 'HELD') AS images
            FROM kept_draft d
            LEFT JOIN post answered ON answered.id = d.reply_to_id
            LEFT JOIN community c ON c.id = coalesce(d.community_id, answered.community_id)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<KeptDraft> drafts(AccountId author, long before, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE d.account_id = :author AND d.publish_at IS NULL AND d.place < :before
                        ORDER BY d.place DESC LIMIT :limit""")
                .param("author", author.value())
                .param("before", before)
                .param("limit", limit)
                .query(this::kept)
                .list();
    }

    /** In the order of their times, after this one. */
    List<KeptDraft> scheduled(AccountId author, Instant time, long id, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE d.account_id = :author AND d.publish_at IS NOT NULL AND (d.publish_at, d.id) > (:time, :id)
                        ORDER BY d.publish_at, d.id LIMIT :limit""")
                .param("author", author.value())
                .param("time", Timestamp.from(time))
                .param("id", id)
                .param("limit", limit)
                .query(this::kept)
                .list();
    }

    Optional<KeptDraft> one(AccountId author, DraftId id) {
        return one(author, id, "");
    }

    /** Nobody else changes it until the end of this transaction. */
    Optional<KeptDraft> lock(AccountId author, DraftId id) {
        return one(author, id, " FOR UPDATE OF d");
    }

    private Optional<KeptDraft> one(AccountId author, DraftId id, String lock) {
        return jdbc.sql(SELECT + "WHERE d.account_id = :author AND d.id = :id" + lock)
                .param("author", author.value())
                .param("id", id.value())
                .query(this::kept)
                .optional();
    }

    /** Takes a free slot; of two that want the same one the second waits, and takes the next. {@link TooManyDrafts}. */
    DraftId add(AccountId author, Unposted written) {
        DraftId id = DraftId.next();
        while (insert(author, id, written) == 0) {
            if (count(author) >= MOST) {
                throw new TooManyDrafts();
            }
        }
        return id;
    }

    private int insert(AccountId author, DraftId id, Unposted written) {
        return jdbc.sql("""
                        INSERT INTO kept_draft (id, account_id, slot, texts, community_id, reply_to_id, quote_of_id,
                                                poll_options, poll_lasts, saved_at, place)
                        SELECT :id, :author, free.slot, :texts, CAST(:community AS bigint), CAST(:answered AS bigint),
                               CAST(:quoted AS bigint), :options, :lasts, :now, :place
                        FROM (SELECT slot FROM generate_series(1, :most) AS slot
                              WHERE NOT EXISTS (SELECT FROM kept_draft d WHERE d.account_id = :author AND d.slot = slot.slot)
                              ORDER BY slot LIMIT 1) AS free
                        ON CONFLICT (account_id, slot) DO NOTHING""")
                .param("id", id.value())
                .param("author", author.value())
                .param("most", MOST)
                .params(contents(written))
                .update();
    }

    private int count(AccountId author) {
        return jdbc.sql("SELECT count(*) FROM kept_draft WHERE account_id = ?")
                .param(author.value())
                .query(Integer.class)
                .single();
    }

    /** Writes other contents into a draft, which waits for its author from then on. */
    void change(DraftId id, Unposted written) {
        jdbc.sql("""
                        UPDATE kept_draft SET texts = :texts, community_id = CAST(:community AS bigint),
                            reply_to_id = CAST(:answered AS bigint), quote_of_id = CAST(:quoted AS bigint),
                            poll_options = :options, poll_lasts = :lasts, saved_at = :now, place = :place,
                            refusal = NULL, publish_at = NULL, zone = NULL, try_at = NULL, attempts = 0
                        WHERE id = :id""").param("id", id.value()).params(contents(written)).update();
    }

    void schedule(DraftId id, PublishTime time) {
        jdbc.sql("""
                        UPDATE kept_draft SET refusal = NULL, publish_at = :at, zone = :zone, try_at = :at, attempts = 0
                        WHERE id = :id""")
                .param("id", id.value())
                .param("at", Timestamp.from(time.at()))
                .param("zone", time.zone().getId())
                .update();
    }

    /**
     * Makes a draft of it that waits for its author.
     *
     * @param refusal message key of why it was not posted, null where its author wants it so
     * @return where it stands from now on
     */
    long putBack(DraftId id, @Nullable String refusal) {
        long place = Ids.next();
        jdbc.sql("""
                        UPDATE kept_draft SET publish_at = NULL, zone = NULL, try_at = NULL, attempts = 0,
                            refusal = CAST(:refusal AS text), place = :place WHERE id = :id""")
                .param("id", id.value())
                .param("refusal", refusal)
                .param("place", place)
                .update();
        return place;
    }

    void tryAgain(DraftId id, Instant at) {
        jdbc.sql("UPDATE kept_draft SET try_at = ?, attempts = 0 WHERE id = ? AND publish_at IS NOT NULL")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    void remove(DraftId id) {
        jdbc.sql("DELETE FROM kept_draft WHERE id = ?").param(id.value()).update();
    }

    private Map<String, @Nullable Object> contents(Unposted written) {
        Map<String, @Nullable Object> contents = new java.util.HashMap<>();
        contents.put("texts", written.texts().toArray(String[]::new));
        contents.put(
                "community",
                written.community() == null ? null : written.community().value());
        contents.put(
                "answered", written.replyTo() == null ? null : written.replyTo().value());
        contents.put(
                "quoted", written.quoteOf() == null ? null : written.quoteOf().value());
        contents.put("options", written.poll().options().toArray(String[]::new));
        contents.put("lasts", written.poll().lasts());
        contents.put("now", Timestamp.from(clock.instant()));
        contents.put("place", Ids.next());
        return contents;
    }

    private KeptDraft kept(ResultSet row, int number) throws SQLException {
        String slug = row.getString("slug");
        return new KeptDraft(
                new DraftId(row.getLong("id")),
                written(row),
                slug == null
                        ? null
                        : new PostView.Place(slug, row.getString("name"), Theme.valueOf(row.getString("theme"))),
                instant(row, "saved_at"),
                row.getLong("place"),
                later(row),
                row.getString("refusal"));
    }

    private static Unposted written(ResultSet row) throws SQLException {
        Long community = row.getObject("community_id", Long.class);
        Long answered = row.getObject("reply_to_id", Long.class);
        Long quoted = row.getObject("quote_of_id", Long.class);
        return new Unposted(
                texts(row, "texts"),
                community == null ? null : new CommunityId(community),
                answered == null ? null : new PostId(answered),
                quoted == null ? null : new PostId(quoted),
                Composer.Poll.of(texts(row, "poll_options"), row.getString("poll_lasts")),
                images(row));
    }

    private KeptDraft.@Nullable Later later(ResultSet row) throws SQLException {
        String zone = row.getString("zone");
        if (zone == null) {
            return null;
        }
        Instant at = instant(row, "publish_at");
        return new KeptDraft.Later(at, ZoneId.of(zone), !at.isAfter(clock.instant()));
    }

    private static List<Attachment> images(ResultSet row) throws SQLException {
        Array pictures = row.getArray("images");
        if (pictures == null) {
            return List.of();
        }
        return Arrays.stream((String[][]) pictures.getArray())
                .map(picture -> new Attachment(
                        new Upload(new ImageId(Long.parseLong(picture[0])), picture[1]), new AltText(picture[2])))
                .toList();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
