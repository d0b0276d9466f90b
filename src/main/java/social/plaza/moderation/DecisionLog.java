package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.account.Accounts;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditLog;
import social.plaza.post.Posts;
import social.plaza.post.Posts.PostFacts;
import social.plaza.shared.AccountId;
import social.plaza.shared.PostId;

/** Records acts about a decision in the log of its community, or the platform's. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecisionLog {

    private final AuditLog log;
    private final Posts posts;
    private final Accounts accounts;

    DecisionLog(AuditLog log, Posts posts, Accounts accounts) {
        this.log = log;
        this.posts = posts;
        this.accounts = accounts;
    }

    /** An act that undoes none. */
    long append(Decision decision, AccountId by, Act act, String words) {
        return append(decision, by, act, words, null);
    }

    /**
     * Returns the entry's id.
     *
     * @param by null where Plaza itself acts
     * @param undoes the entry whose act it undoes; null for none
     */
    long append(Decision decision, @Nullable AccountId by, Act act, String words, @Nullable Long undoes) {
        PostId post = decision.post();
        return log.append(new AuditEntry(
                decision.community(),
                by,
                act,
                post == null ? AuditEntry.Subject.ACCOUNT : AuditEntry.Subject.POST,
                post == null ? decision.account().value() : post.value(),
                label(decision),
                decision.citation().text(),
                words,
                undoes,
                decision.id().value()));
    }

    private String label(Decision decision) {
        PostId id = decision.post();
        if (id == null) {
            return Label.of(accounts.card(decision.account()));
        }
        PostFacts post = posts.facts(id);
        return Label.of(accounts.card(post.author()), post.body());
    }
}
