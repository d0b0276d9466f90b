package social.plaza.moderation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;
import social.plaza.community.CommunityView;
import social.plaza.community.RuleView;
import social.plaza.shared.AccountId;

/**
 * Something that somebody may report, as it reads now.
 *
 * @param place the community it stands in; null for none
 * @param about whom it is about: the author, the account itself; null for a community
 * @param text what is kept with the report
 * @param waitingSince when the reader reported it, while that report waits for an answer; null for no such report
 */
public record Reportable(
        Reported subject,
        @Nullable CommunityView place,
        @Nullable AccountCard about,
        String text,
        @Nullable Instant waitingSince) {

    /** The community's own rules that it can break; beside them, the norms of the platform always apply. */
    public List<RuleView> rules() {
        return place != null && ruled() ? place.rules() : List.of();
    }

    /** Whether the community's moderators read the report: not about their admin, nor where they decide nothing. */
    public boolean readByTeam() {
        return place != null && ruled() && !place.adminId().equals(account());
    }

    /** Who answers the report. A norm is also the platform's, so that local moderators cannot bury it. */
    List<Desk> desks(Cause cause) {
        if (place == null || !readByTeam()) {
            return List.of(Desk.STAFF);
        }
        Desk team = new Desk(place.id());
        return cause.concern() == null ? List.of(team) : List.of(team, Desk.STAFF);
    }

    /** Whom it is about, or who runs it. */
    AccountId responsible() {
        AccountId account = account();
        return account == null ? requireNonNull(place).adminId() : account;
    }

    /** Null for a community. */
    @Nullable
    AccountId account() {
        return about == null ? null : about.id();
    }

    /** A community rules over posts and members, not over itself, and while it is closed over nothing. */
    private boolean ruled() {
        return place != null && place.active() && subject.kind() != Reported.Kind.COMMUNITY;
    }
}
