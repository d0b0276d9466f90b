package social.plaza.audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to the moderation log. */
@Component
public class AuditLog {

    /**
     * Records an act with the caller's transaction.
     *
     * @return the entry's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long append(AuditEntry entry) {
        throw new UnsupportedOperationException(entry.toString());
    }
}
