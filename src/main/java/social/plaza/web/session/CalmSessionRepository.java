package social.plaza.web.session;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** A session repository that reads a session once for a request, and writes none merely because somebody looked at a page. */
final class CalmSessionRepository<S extends Session> implements FindByIndexNameSessionRepository<CalmSession<S>> {

    private final FindByIndexNameSessionRepository<S> repository;

    CalmSessionRepository(FindByIndexNameSessionRepository<S> repository) {
        this.repository = repository;
    }

    @Override
    public CalmSession<S> createSession() {
        return new CalmSession<>(repository.createSession());
    }

    @Override
    public void save(CalmSession<S> session) {
        repository.save(session.session());
    }

    @Override
    public @Nullable CalmSession<S> findById(String id) {
        if (ReadOnce.known(id) instanceof CalmSession<?> known) {
            return own(known);
        }
        var session = repository.findById(id);
        var calm = session == null ? null : new CalmSession<>(session);
        ReadOnce.remember(calm);
        return calm;
    }

    @Override
    public void deleteById(String id) {
        ReadOnce.remember(null);
        repository.deleteById(id);
    }

    @Override
    public Map<String, CalmSession<S>> findByIndexNameAndIndexValue(String name, String value) {
        return repository.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new CalmSession<>(entry.getValue())));
    }

    @SuppressWarnings("unchecked") // there is one repository, and it has remembered it
    private CalmSession<S> own(CalmSession<?> known) {
        return (CalmSession<S>) known;
    }
}
