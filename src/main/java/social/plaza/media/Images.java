package social.plaza.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.media.StoredImage.State;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.NotFound;

/**
 * Takes pictures in, and shows them. A picture is its owner's alone until something keeps it, and is forgotten after a day
 * if nothing keeps or holds it.
 */
@Component
public class Images {

    /** Longer than anybody looks at a form. */
    static final Duration LOOSE = Duration.ofDays(1);

    /** Of one owner, at a time. */
    private static final int MOST_LOOSE = 100;

    private final Darkroom darkroom = new Darkroom();
    private final ImageStore store;
    private final Map<Purpose, ImageUse> uses;
    private final JdbcClient jdbc;
    private final Clock clock;

    Images(ImageStore store, List<ImageUse> uses, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.uses = uses.stream().collect(Collectors.toUnmodifiableMap(ImageUse::purpose, Function.identity()));
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a picture of an upload. Holds no connection while it works; the picture is known before its files are stored,
     * so that a fault in between leaves nothing that is never removed.
     */
    public Upload accept(Actor owner, Purpose purpose, InputStreamSource file) {
        int loose = jdbc.sql(
                        "SELECT count(*) FROM media_image WHERE owner_id = ? AND state <> 'KEPT' AND (state = 'LOOSE' OR purpose <> 'POST')")
                .param(owner.account().value())
                .query(Integer.class)
                .single();
        if (loose >= MOST_LOOSE) {
            throw new ImagesBusy("media.tooMany");
        }
        Darkroom.Developed made = darkroom.develop(file, purpose);
        StoredImage image = new StoredImage(ImageId.next(), owner.account(), purpose, made.encoding(), State.LOOSE);
        jdbc.sql("""
                        INSERT INTO media_image (id, owner_id, purpose, encoding, width, height, digest, state, since)
                        VALUES (?, ?, ?, ?, ?, ?, ?, 'LOOSE', ?)""")
                .params(
                        image.id().value(),
                        image.owner().value(),
                        purpose.name(),
                        made.encoding().name(),
                        made.width(),
                        made.height(),
                        made.digest(),
                        now())
                .update();
        made.files()
                .forEach((size, bytes) ->
                        store.put(image.key(size), bytes, made.encoding().type()));
        return new Upload(image.id(), made.digest());
    }

    /** Those among these pictures that the actor uploaded for this, in the order asked for. */
    @Transactional(readOnly = true)
    public List<Upload> own(Actor owner, Purpose purpose, List<ImageId> ids) {
        Map<Long, Upload> found = jdbc
                .sql("""
                        SELECT id, digest FROM media_image
                        WHERE id = ANY (?) AND owner_id = ? AND purpose = ? AND state <> 'GONE'""")
                .params(values(ids), owner.account().value(), purpose.name())
                .query((row, number) -> new Upload(new ImageId(row.getLong("id")), row.getString("digest")))
                .list()
                .stream()
                .collect(Collectors.toMap(upload -> upload.id().value(), Function.identity()));
        return ids.stream()
                .distinct()
                .filter(id -> found.containsKey(id.value()))
                .map(id -> found.get(id.value()))
                .toList();
    }

    /** Whatever uses a picture keeps it, once; all of them or, with {@link ImageGone}, none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Actor owner, Purpose purpose, List<ImageId> ids) {
        int kept = jdbc.sql("""
                        UPDATE media_image SET state = 'KEPT', since = ?
                        WHERE id = ANY (?) AND owner_id = ? AND purpose = ? AND state IN ('LOOSE', 'HELD')""")
                .params(now(), values(ids), owner.account().value(), purpose.name())
                .update();
        if (kept != ids.size()) {
            throw new ImageGone();
        }
    }

    /** These stay their owner's alone, and are not forgotten; all of them or, with {@link ImageGone}, none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Actor owner, Purpose purpose, List<ImageId> ids) {
        int held = jdbc.sql("""
                        UPDATE media_image SET state = 'HELD', since = ?
                        WHERE id = ANY (?) AND owner_id = ? AND purpose = ? AND state IN ('LOOSE', 'HELD')""")
                .params(now(), values(ids), owner.account().value(), purpose.name())
                .update();
        if (held != ids.size()) {
            throw new ImageGone();
        }
    }

    /** These need not be held any more; what was kept meanwhile stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(Collection<ImageId> ids) {
        jdbc.sql("UPDATE media_image SET state = 'GONE', since = ? WHERE id = ANY (?) AND state = 'HELD'")
                .params(now(), values(ids))
                .update();
    }

    /** Nothing uses these any more; they are seen by nobody from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(Collection<ImageId> ids) {
        jdbc.sql("UPDATE media_image SET state = 'GONE', since = ? WHERE id = ANY (?)")
                .params(now(), values(ids))
                .update();
    }

    /**
     * A picture, or none, takes the place of another that its user has locked; the same one stays.
     *
     * @param owner who uploaded what comes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void exchange(Actor owner, Purpose purpose, @Nullable ImageId goes, @Nullable ImageId comes) {
        if (Objects.equals(goes, comes)) {
            return;
        }
        if (comes != null) {
            keep(owner, purpose, List.of(comes));
        }
        if (goes != null) {
            release(List.of(goes));
        }
    }

    /** One size of a picture; {@code NotFound} where the viewer may not see it. */
    @Transactional(readOnly = true)
    public ShownImage shown(Actor viewer, ImageId id, String size) {
        StoredImage image = jdbc.sql("SELECT id, owner_id, purpose, encoding, state FROM media_image WHERE id = ?")
                .param(id.value())
                .query(Images::stored)
                .optional()
                .filter(found -> maySee(viewer, found))
                .orElseThrow(NotFound::new);
        String key = image.purpose().size(size).map(image::key).orElseThrow(NotFound::new);
        return new ShownImage(key, image.encoding().type(), image.purpose() != Purpose.POST);
    }

    public byte[] bytes(ShownImage image) {
        return store.get(image.key()).orElseThrow(NotFound::new);
    }

    /**
     * Removes what nothing uses: what is gone, and what was never kept.
     *
     * @param most at once
     * @return how many were removed
     */
    public int forgetOld(int most) {
        List<StoredImage> gone = jdbc.sql("""
                        UPDATE media_image SET state = 'GONE'
                        WHERE id IN (SELECT id FROM media_image
                                     WHERE state = 'GONE' OR (state = 'LOOSE' AND since <= ?)
                                     ORDER BY since LIMIT ? FOR UPDATE SKIP LOCKED)
                        RETURNING id, owner_id, purpose, encoding, state""")
                .params(Timestamp.from(clock.instant().minus(LOOSE)), most)
                .query(Images::stored)
                .list();
        gone.forEach(image -> image.purpose().sizes().forEach(size -> store.remove(image.key(size))));
        return jdbc.sql("DELETE FROM media_image WHERE id = ANY (?) AND state = 'GONE'")
                .param(values(gone.stream().map(StoredImage::id).toList()))
                .update();
    }

    private boolean maySee(Actor viewer, StoredImage image) {
        return switch (image.state()) {
            case LOOSE, HELD -> viewer.is(image.owner());
            case KEPT -> {
                ImageUse use = uses.get(image.purpose());
                yield use != null && use.maySee(viewer, image.id());
            }
            case GONE -> false;
        };
    }

    private static StoredImage stored(ResultSet row, int number) throws SQLException {
        return new StoredImage(
                new ImageId(row.getLong("id")),
                new AccountId(row.getLong("owner_id")),
                Purpose.valueOf(row.getString("purpose")),
                Encoding.valueOf(row.getString("encoding")),
                State.valueOf(row.getString("state")));
    }

    private static Long[] values(Collection<ImageId> ids) {
        return ids.stream().map(ImageId::value).toArray(Long[]::new);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
