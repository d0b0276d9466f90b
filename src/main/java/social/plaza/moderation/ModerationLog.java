package social.plaza.moderation;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.audit.Act;
import social.plaza.community.Affiliation;
import social.plaza.community.CommunityView;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;

/**
 * Reads the logs. A community's: all of it for the team; for everybody else what was done, when and under which rule,
 * without names, reasons (people name people in them) and what hidden posts said. The platform's: all of it for staff.
 */
@Component
public class ModerationLog {

    private static final ReviewPolicy POLICY = new ReviewPolicy();

    /** Entries of an export that are held at once. */
    private static final int BATCH = 500;

    private final JdbcClient jdbc;

    ModerationLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The acts that a community's log can be narrowed to. */
    public static List<Act> acts() {
        return Recorded.inCommunities();
    }

    /** The acts that the platform's log can be narrowed to. */
    public static List<Act> actsOfPlatform() {
        return Recorded.onPlatform();
    }

    /** The team's own pages are not for others. */
    public void forTeam(Actor reader, Affiliation affiliation) {
        POLICY.canReadAll(reader, affiliation).orRefuse();
    }

    public boolean readsAll(Actor reader, Affiliation affiliation) {
        return POLICY.canReadAll(reader, affiliation).allowed();
    }

    /** One statement; newest first. */
    public Slice<LogEntry> read(
            Actor reader, CommunityView community, Affiliation affiliation, LogFilter filter, Cursor from) {
        return slice(of(reader, community, affiliation, filter), from);
    }

    /** Every entry there is, newest first. Nothing is held open between batches: who reads slowly keeps nobody waiting. */
    public Stream<LogEntry> readAll(Actor reader, CommunityView community, Affiliation affiliation, LogFilter filter) {
        return all(of(reader, community, affiliation, filter));
    }

    /** The platform's own log, for staff. One statement; newest first. */
    public Slice<LogEntry> readPlatform(Actor reader, LogFilter filter, Cursor from) {
        return slice(ofPlatform(reader, filter), from);
    }

    /** Every entry of the platform's own log, newest first. */
    public Stream<LogEntry> readAllOfPlatform(Actor reader, LogFilter filter) {
        return all(ofPlatform(reader, filter));
    }

    private static LogSight of(Actor reader, CommunityView community, Affiliation affiliation, LogFilter filter) {
        boolean all = POLICY.canReadAll(reader, affiliation).allowed();
        return new LogSight(
                reader,
                community,
                affiliation,
                all ? filter : filter.withoutNames(),
                all,
                all || community.logNamesTeam());
    }

    private static LogSight ofPlatform(Actor reader, LogFilter filter) {
        POLICY.canReadPlatform(reader).orNotFound();
        return new LogSight(reader, null, null, filter, true, true);
    }

    private Slice<LogEntry> slice(LogSight sight, Cursor from) {
        return Slice.of(entries(sight, from.id(), Slice.FETCH), entry -> Cursor.at(entry.id()));
    }

    private Stream<LogEntry> all(LogSight sight) {
        return Stream.iterate(
                        entries(sight, Cursor.TOP.id(), BATCH),
                        batch -> !batch.isEmpty(),
                        batch -> batch.size() < BATCH
                                ? List.of()
                                : entries(sight, batch.getLast().id(), BATCH))
                .flatMap(List::stream);
    }

    private List<LogEntry> entries(LogSight sight, long before, int size) {
        CommunityView community = sight.community();
        CommunityId place = community == null ? null : community.id();
        return new LogQuery(place, sight.filter(), before, size)
                .on(jdbc)
                .query((row, _) -> sight.entry(row))
                .list();
    }
}
