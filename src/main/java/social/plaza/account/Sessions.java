package social.plaza.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Token;

/** Where an account is signed in. */
@Component
public class Sessions {

    /**
     * One place of them.
     *
     * @param key tells it from the others; its session cannot be taken over with it
     * @param current whether it is the one that asks
     */
    public record Place(String key, Instant since, Instant lastSeen, boolean current) {}

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Newest first. */
    public List<Place> of(Actor actor, @Nullable String currentId) {
        return of(actor.account()).stream()
                .map(session -> new Place(
                        new Token(session.getId()).key(),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(Place::lastSeen).reversed())
                .toList();
    }

    /** Ends one of the actor's own. */
    public void end(Actor actor, String key) {
        of(actor.account()).stream()
                .filter(session -> new Token(session.getId()).key().equals(key))
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    /** Ends all but the one that asks. */
    public void endOthers(AccountId account, @Nullable String currentId) {
        of(account).stream()
                .filter(session -> !session.getId().equals(currentId))
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    void endAll(AccountId account) {
        endOthers(account, null);
    }

    private List<Session> of(AccountId account) {
        return List.copyOf(sessions.findByPrincipalName(account.toString()).values());
    }
}
