package social.plaza.account;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which handles a newcomer may take: free ones that nobody can mistake for somebody else's. */
@Component
class HandleRules {

    private final JdbcClient jdbc;

    HandleRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Problem> check(String field, String typed) {
        return Handle.parse(typed)
                .map(handle -> reason(handle).map(key -> Problem.of(field, key, handle.value())))
                .orElseGet(() -> Optional.of(Problem.of(field, "account.handle.shape")));
    }

    private Optional<String> reason(Handle handle) {
        if (taken(handle)) {
            return Optional.of("account.handle.taken");
        }
        if (Lookalikes.reserved(handle)) {
            return Optional.of("account.handle.reserved");
        }
        return looksLikeAnother(handle) ? Optional.of("account.handle.lookalike") : Optional.empty();
    }

    private boolean taken(Handle handle) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM account WHERE handle_key = ?)")
                .param(handle.key())
                .query(Boolean.class)
                .single();
    }

    /** Nobody's double to the eye, and nothing near the name of somebody who acts for Plaza. */
    private boolean looksLikeAnother(Handle handle) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM account WHERE handle_skeleton = ?)")
                        .param(Lookalikes.skeleton(handle))
                        .query(Boolean.class)
                        .single()
                || jdbc.sql("SELECT handle FROM account WHERE staff").query(String.class).list().stream()
                        .anyMatch(staff -> Lookalikes.imitates(handle, staff));
    }
}
