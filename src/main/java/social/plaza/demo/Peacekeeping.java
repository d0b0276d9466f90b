package social.plaza.demo;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.CommunityView;
import social.plaza.moderation.Appeals;
import social.plaza.moderation.CannedReasons;
import social.plaza.moderation.CaseId;
import social.plaza.moderation.Complaint;
import social.plaza.moderation.Ground;
import social.plaza.moderation.PersonNotes;
import social.plaza.moderation.Reported;
import social.plaza.moderation.Reports;
import social.plaza.moderation.Returns;
import social.plaza.moderation.ReviewDesk;
import social.plaza.moderation.Ruling;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.PostId;

/** Reports what the story's people complain about, and answers as its teams did. */
@Component
@ConditionalOnBooleanProperty("plaza.demo")
class Peacekeeping {

    private final Reports reports;
    private final ReviewDesk desk;
    private final Appeals appeals;
    private final Returns returns;
    private final PersonNotes notes;
    private final CannedReasons reasons;
    private final JdbcClient jdbc;

    Peacekeeping(
            Reports reports,
            ReviewDesk desk,
            Appeals appeals,
            Returns returns,
            PersonNotes notes,
            CannedReasons reasons,
            JdbcClient jdbc) {
        this.reports = reports;
        this.desk = desk;
        this.appeals = appeals;
        this.returns = returns;
        this.notes = notes;
        this.reasons = reasons;
        this.jdbc = jdbc;
    }

    void report(Actor by, Reported subject, Story.Complained complained, CommunityView place) {
        reports.report(by, subject, complaint(complained, place), requireNonNullElse(complained.detail(), ""));
    }

    private static Complaint complaint(Story.Complained complained, CommunityView place) {
        Integer position = complained.rule();
        return position == null
                ? new Complaint.OfConcern(requireNonNull(complained.concern()))
                : new Complaint.OfRule(rule(place, position));
    }

    /** As the team decided, and what the author makes of it. */
    void answer(Actor by, Actor author, PostId post, Story.Answer answer, CommunityView place) {
        CaseId waiting = waiting(post, place);
        int seen = revision(waiting);
        if (answer.decide() != null) {
            Ground ground = new Ground.OfRule(rule(place, answer.rule()));
            Ruling ruling = new Ruling(answer.decide(), ground, answer.days(), null, answer.reason());
            long decision = desk.decide(by, waiting, seen, ruling).getFirst();
            if (answer.appeal() != null) {
                appeals.appeal(author, decision, answer.appeal());
            }
            if (answer.sendBack() != null) {
                returns.sendBack(author, decision, answer.sendBack());
            }
        } else if (answer.handOver() != null) {
            desk.escalate(by, waiting, seen, answer.handOver(), answer.reason());
        } else {
            desk.keep(by, waiting, seen, answer.reason());
        }
    }

    void remember(Actor by, AccountId about, String text, CommunityView place) {
        notes.add(by, place, about, text);
    }

    void prepare(Actor by, String reason, CommunityView place) {
        reasons.add(by, place.id(), reason);
    }

    private static long rule(CommunityView place, int position) {
        return place.rules().get(position - 1).id();
    }

    private CaseId waiting(PostId post, CommunityView place) {
        return jdbc.sql("SELECT id FROM review_case WHERE community_id = ? AND subject_id = ? AND state = 'OPEN'")
                .params(place.id().value(), post.value())
                .query((row, number) -> new CaseId(row.getLong(1)))
                .single();
    }

    private int revision(CaseId id) {
        return jdbc.sql("SELECT revision FROM review_case WHERE id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
