package social.plaza.web.session;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** A session repository that does not write to the database merely because somebody looked at a page. */
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
        var session = repository.findById(id);
        return session == null ? null : new CalmSession<>(session);
    }

    @Override
    public void deleteById(String id) {
        repository.deleteById(id);
    }

    @Override
    public Map<String, CalmSession<S>> findByIndexNameAndIndexValue(String name, String value) {
        return repository.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new CalmSession<>(entry.getValue())));
    }
}
