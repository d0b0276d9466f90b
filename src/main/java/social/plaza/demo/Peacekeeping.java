package social.plaza.demo;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.CommunityView;
import social.plaza.moderation.CaseId;
import social.plaza.moderation.Complaint;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Reported;
import social.plaza.moderation.Reports;
import social.plaza.moderation.ReviewDesk;
import social.plaza.moderation.Ruling;
import social.plaza.shared.Actor;
import social.plaza.shared.PostId;

/** Reports what the story's people complain about, and answers as its teams did. */
@Component
@ConditionalOnBooleanProperty("plaza.demo")
class Peacekeeping {

    private final Reports reports;
    private final ReviewDesk desk;
    private final Moderation moderation;
    private final JdbcClient jdbc;

    Peacekeeping(Reports reports, ReviewDesk desk, Moderation moderation, JdbcClient jdbc) {
        this.reports = reports;
        this.desk = desk;
        this.moderation = moderation;
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

    void answer(Actor by, PostId post, Story.Answer answer, CommunityView place) {
        CaseId waiting = waiting(post, place);
        if (waiting == null) {
            moderation.hide(by, post, new Ground.OfRule(rule(place, answer.rule())), answer.reason());
            return;
        }
        int seen = revision(waiting);
        if (answer.decide() != null) {
            Ground ground = new Ground.OfRule(rule(place, answer.rule()));
            desk.decide(by, waiting, seen, new Ruling(answer.decide(), ground, answer.days(), null, answer.reason()));
        } else if (answer.handOver() != null) {
            desk.escalate(by, waiting, seen, answer.handOver(), answer.reason());
        } else {
            desk.keep(by, waiting, seen, answer.reason());
        }
    }

    private static long rule(CommunityView place, int position) {
        return place.rules().get(position - 1).id();
    }

    private @Nullable CaseId waiting(PostId post, CommunityView place) {
        return jdbc.sql("SELECT id FROM review_case WHERE community_id = ? AND subject_id = ? AND state = 'OPEN'")
                .params(place.id().value(), post.value())
                .query((row, number) -> new CaseId(row.getLong(1)))
                .optional()
                .orElse(null);
    }

    private int revision(CaseId id) {
        return jdbc.sql("SELECT revision FROM review_case WHERE id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
