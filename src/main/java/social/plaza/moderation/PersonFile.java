package social.plaza.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;
import social.plaza.community.Role;

/**
 * What a community's team knows of a person.
 *
 * @param role null for who is not a member now
 * @param silencedUntil null for who is not silenced now
 * @param removed kept out now, until reinstated where {@code removedUntil} is null
 * @param notes the newest first
 * @param decisions the last ones here, the newest first
 * @param cases the last ones here, the newest first
 */
public record PersonFile(
        AccountCard account,
        @Nullable Role role,
        @Nullable Instant silencedUntil,
        boolean removed,
        @Nullable Instant removedUntil,
        List<Note> notes,
        List<Past> decisions,
        List<Case> cases) {

    /** What somebody on the team remembers; canDelete: whether the reader may delete it. */
    public record Note(long id, AccountCard author, String text, Instant at, boolean canDelete) {}

    /** A decision about the person. */
    public record Past(long id, DecisionKind kind, Cited cited, Instant at, boolean stands) {}

    /** A case about the person or what they posted. */
    public record Case(long id, String excerpt, CaseState state, Instant at) {}
}
