package social.plaza.moderation;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditLog;
import social.plaza.community.Role;
import social.plaza.membership.RoleAnswered;

/**
 * Hands to platform staff what waits about a person who takes over a community, in the same transaction: nobody of the
 * team may decide it any more.
 */
@Component
class CasesOfTheAdmin {

    private final CaseClosing closing;
    private final AuditLog log;
    private final JdbcClient jdbc;

    CasesOfTheAdmin(CaseClosing closing, AuditLog log, JdbcClient jdbc) {
        this.closing = closing;
        this.log = log;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void handOver(RoleAnswered answered) {
        if (answered.accepted() && answered.role() == Role.ADMIN) {
            waiting(answered).forEach(id -> {
                closing.handOver(id, "");
                long entry = log.append(new AuditEntry(
                        answered.community(),
                        null,
                        Act.CASE_ESCALATED,
                        AuditEntry.Subject.CASE,
                        id.value(),
                        "",
                        "",
                        "",
                        null,
                        id.value()));
                closing.close(id, null, CaseState.ESCALATED, entry);
            });
        }
    }

    private List<CaseId> waiting(RoleAnswered answered) {
        return jdbc.sql("""
                        SELECT id FROM review_case
                        WHERE community_id = ? AND account_id = ? AND state = 'OPEN' ORDER BY id FOR UPDATE""")
                .params(answered.community().value(), answered.account().value())
                .query((row, number) -> new CaseId(row.getLong(1)))
                .list();
    }
}
