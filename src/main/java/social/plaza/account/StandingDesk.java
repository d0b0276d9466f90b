package social.plaza.account;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditLog;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Actor.Standing;
import social.plaza.shared.NotFound;
import social.plaza.shared.TextRules;

/** Decisions of staff about an account: its standing, and from when it counts. Each with a reason, each in the log. */
@Component
public class StandingDesk {

    private static final int MAX_REASON = 280;

    private final StandingPolicy policy = new StandingPolicy();
    private final AccountRepository accounts;
    private final Sessions sessions;
    private final AuditLog log;

    StandingDesk(AccountRepository accounts, Sessions sessions, AuditLog log) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.log = log;
    }

    /** The account may go on reading and talking to those who follow it; it founds, joins and invites nothing. */
    @Transactional
    public void limit(Actor staff, AccountId account, String reason) {
        stand(staff, account, Standing.LIMITED, reason);
    }

    /** The account is shut out; all its sessions end. */
    @Transactional
    public void suspend(Actor staff, AccountId account, String reason) {
        stand(staff, account, Standing.SUSPENDED, reason);
        sessions.endAll(account);
    }

    @Transactional
    public void reinstate(Actor staff, AccountId account, String reason) {
        stand(staff, account, Standing.GOOD, reason);
    }

    /**
     * The account counts as begun earlier than it was opened, because its owner was here before in another way.
     *
     * @param evidence what shows it
     */
    @Transactional
    public void recordStart(Actor staff, AccountId account, Instant start, String evidence, String reason) {
        policy.canDecide(staff, account).orRefuse();
        Account subject = accounts.locked(account).orElseThrow(NotFound::new);
        subject.countFrom(start);
        String shown = TextRules.TEXT.require(evidence, 1, MAX_REASON);
        record(staff, subject, Act.START_RECORDED, start + ": " + shown, reason);
    }

    private void stand(Actor staff, AccountId account, Standing standing, String reason) {
        policy.canDecide(staff, account).orRefuse();
        Account subject = accounts.locked(account).orElseThrow(NotFound::new);
        if (subject.standing() != standing) {
            subject.stand(standing);
            record(staff, subject, Act.STANDING_CHANGED, standing.name(), reason);
        }
    }

    /** The log keeps what was decided in the place of a rule. */
    private void record(Actor staff, Account subject, Act act, String decided, String reason) {
        log.append(new AuditEntry(
                null,
                staff.account(),
                act,
                AuditEntry.Subject.ACCOUNT,
                subject.id().value(),
                '@' + subject.handle(),
                decided,
                TextRules.TEXT.require(reason, 1, MAX_REASON),
                null,
                null));
    }
}
