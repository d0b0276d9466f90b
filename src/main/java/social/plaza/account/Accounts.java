package social.plaza.account;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.eligibility.Candidate;
import social.plaza.media.ImageId;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.NotFound;

/** What other modules ask of accounts. */
@Component
public class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account with this handle, without regard to case or a leading @. */
    public Optional<AccountCard> byHandle(String handle) {
        return Handle.parse(handle).flatMap(name -> cardWhere("handle_key = ?", name.key()));
    }

    public AccountCard card(AccountId id) {
        return cardWhere("id = ?", id.value()).orElseThrow(NotFound::new);
    }

    /** The account as it may act now: for what happens without a request. */
    public Actor actor(AccountId id) {
        return jdbc.sql("""
                        SELECT handle, display_name, standing, protected, staff, language, appearance
                        FROM account WHERE id = ?""")
                .param(id.value())
                .query((row, _) -> new Actor(
                        id,
                        row.getString("handle"),
                        row.getString("display_name"),
                        Actor.Standing.valueOf(row.getString("standing")),
                        row.getBoolean("protected"),
                        row.getBoolean("staff"),
                        row.getString("language"),
                        row.getString("appearance")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The account whose verified address this is. */
    public Optional<AccountCard> byVerifiedEmail(String email) {
        return EmailAddress.parse(email)
                .flatMap(address -> cardWhere("lower(email) = ? AND email_verified_at IS NOT NULL", address.key()));
    }

    /** The account's facts as they are now, for {@code EligibilityPolicy} and role holders. */
    public Candidate candidate(AccountId id) {
        return jdbc.sql("""
                        SELECT protected, counted_from, email_verified_at IS NOT NULL AS verified, standing = 'GOOD' AS good
                        FROM account WHERE id = ?""")
                .param(id.value())
                .query((row, _) -> new Candidate(
                        !row.getBoolean("protected"),
                        row.getObject("counted_from", OffsetDateTime.class).toInstant(),
                        row.getBoolean("verified"),
                        row.getBoolean("good")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whether either has blocked the other. */
    public boolean blockBetween(AccountId one, AccountId other) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM block WHERE blocker_id = :one AND blocked_id = :other)
                            OR EXISTS (SELECT FROM block WHERE blocker_id = :other AND blocked_id = :one)""")
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the follow has been accepted, if it had to be. */
    public boolean follows(AccountId follower, AccountId followee) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM follow
                            WHERE follower_id = ? AND followee_id = ? AND accepted_at IS NOT NULL)""")
                .params(follower.value(), followee.value())
                .query(Boolean.class)
                .single();
    }

    private Optional<AccountCard> cardWhere(String condition, Object value) {
        return jdbc.sql("SELECT id, handle, display_name, avatar FROM account WHERE " + condition)
                .param(value)
                .query((row, _) -> new AccountCard(
                        new AccountId(row.getLong("id")),
                        row.getString("handle"),
                        row.getString("display_name"),
                        ImageId.read(row, "avatar")))
                .optional();
    }
}
