package social.plaza.moderation.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;
import social.plaza.moderation.LogEntry;
import social.plaza.moderation.LogEntry.Sealed;

/**
 * One column of an export. Ids are written as text: they are longer than the numbers of a spreadsheet or a browser.
 *
 * @param value text, a whole number, a yes or no, or null
 */
record LogColumn(String name, Function<LogEntry, @Nullable Object> value) {

    /** What everybody may read. */
    static final List<LogColumn> PUBLIC = List.of(
            new LogColumn("id", entry -> Long.toString(entry.id())),
            new LogColumn("sequence", LogEntry::sequence),
            new LogColumn("at", entry -> entry.at().toString()),
            new LogColumn("act", entry -> entry.act().name()),
            new LogColumn("actor", entry -> handle(entry.actor())),
            new LogColumn("ground", LogEntry::ground),
            new LogColumn("reason", LogEntry::reason),
            new LogColumn("undoes", entry -> text(entry.undoes())),
            new LogColumn("undone", LogEntry::undone));

    /** All of it, with what each hash is made of: see {@code docs/operations.md}. */
    static final List<LogColumn> ALL = List.of(
            new LogColumn("id", entry -> Long.toString(entry.id())),
            new LogColumn("sequence", LogEntry::sequence),
            new LogColumn("at", entry -> entry.at().toString()),
            new LogColumn("act", entry -> entry.act().name()),
            new LogColumn("actor", entry -> handle(entry.actor())),
            new LogColumn("subject", entry -> handle(entry.subject())),
            new LogColumn("label", LogEntry::label),
            new LogColumn("ground", LogEntry::ground),
            new LogColumn("reason", LogEntry::reason),
            new LogColumn("undoes", entry -> text(entry.undoes())),
            new LogColumn("undone", LogEntry::undone),
            chained("community", hashed -> text(hashed.community())),
            chained("actorId", hashed -> text(hashed.actor())),
            chained("subjectKind", Sealed::subjectKind),
            chained("subjectId", hashed -> text(hashed.subject())),
            chained("reference", hashed -> text(hashed.reference())),
            chained("previousHash", Sealed::previousHash),
            chained("hash", Sealed::hash));

    private static LogColumn chained(String name, Function<Sealed, @Nullable Object> value) {
        return new LogColumn(name, entry -> entry.sealed() == null ? null : value.apply(entry.sealed()));
    }

    private static @Nullable String handle(@Nullable AccountCard card) {
        return card == null ? null : card.handle();
    }

    private static @Nullable String text(@Nullable Long id) {
        return id == null ? null : id.toString();
    }
}
