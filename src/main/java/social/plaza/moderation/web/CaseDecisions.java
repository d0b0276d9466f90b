package social.plaza.moderation.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import social.plaza.community.CommunityView;
import social.plaza.moderation.CaseId;
import social.plaza.moderation.CaseView;
import social.plaza.moderation.Cited;
import social.plaza.moderation.DecisionKind;
import social.plaza.moderation.Ground;
import social.plaza.moderation.ReviewDesk;
import social.plaza.moderation.Ruling;
import social.plaza.shared.Actor;
import social.plaza.shared.Submissions;

/** Sends to the desk what the form of a case says, if that can be done at all. */
@Component
class CaseDecisions {

    private final ReviewDesk desk;
    private final Submissions submissions;
    private final Clock clock;

    CaseDecisions(ReviewDesk desk, Submissions submissions, Clock clock) {
        this.desk = desk;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * Says beside the fields what is missing.
     *
     * @param staff whether it is decided at the desk of platform staff
     * @param place whose rules may be cited; null for none
     */
    void check(boolean staff, @Nullable CommunityView place, CaseForm form, BindingResult errors) {
        switch (form.act()) {
            case "DECIDE" -> {
                if (form.kinds().isEmpty()) {
                    errors.rejectValue("measures", "moderation.case.measures.required");
                }
                if (form.takes(DecisionKind.SILENCE) && form.silence() == null) {
                    errors.rejectValue("days", "moderation.case.days.required");
                }
                if (cited(place, form) == null) {
                    errors.rejectValue("ground", "moderation.ground.required");
                }
            }
            case "ESCALATE" -> {
                if (staff) {
                    errors.reject("moderation.case.act.required");
                }
                if (!(cited(place, form) instanceof Ground.OfNorm)) {
                    errors.rejectValue("ground", "moderation.case.norm.required");
                }
                if (form.words().isBlank()) {
                    errors.rejectValue("reason", "moderation.case.words.required");
                }
            }
            case "SETTLE" -> {
                if (!staff) {
                    errors.reject("moderation.case.act.required");
                }
            }
            case "KEEP" -> {}
            default -> errors.reject("moderation.case.act.required");
        }
        if (staff && form.words().isBlank()) {
            errors.rejectValue("reason", "moderation.reason.required");
        }
    }

    /** Returns the ids of the decisions; none where the case is only closed. */
    List<Long> send(Actor by, CaseView seen, CaseForm form) {
        CaseId id = new CaseId(seen.id());
        String made = submissions.once(by.account(), form.submission(), id + form.toString(), () -> {
            switch (form.act()) {
                case "DECIDE" -> {
                    return ids(desk.decide(by, id, form.seenRevision(), ruling(seen, form)));
                }
                case "ESCALATE" -> {
                    if (cited(seen.place(), form) instanceof Ground.OfNorm(var norm)) {
                        desk.escalate(by, id, form.seenRevision(), norm, form.words());
                    }
                }
                case "SETTLE" -> desk.settle(by, id, form.seenRevision(), form.words());
                default -> desk.keep(by, id, form.seenRevision(), form.words());
            }
            return "";
        });
        return Arrays.stream(made.split(","))
                .filter(one -> !one.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    /**
     * What takes back all that {@link #send} has done: an address to DELETE. Null where that takes more than one click: for
     * staff, who never undo without a reason.
     *
     * @param made the ids of the decisions
     */
    static @Nullable String undo(DeskAddress place, CaseView seen, CaseForm form, List<Long> made, QueueFilter filter) {
        String one = place.one(seen.id());
        if (made.isEmpty()) {
            String narrowed = filter.address();
            return one + "/decisions" + (narrowed.isEmpty() ? "?" : narrowed + "&") + "seen="
                    + (form.seenRevision() + 1);
        }
        if (place.staff()) {
            return null;
        }
        String others = ids(made.subList(1, made.size()));
        return "/decisions/" + made.getFirst() + "?back=" + one + (others.isEmpty() ? "" : "&also=" + others);
    }

    private Ruling ruling(CaseView seen, CaseForm form) {
        Ground ground = cited(seen.place(), form);
        if (ground == null) {
            throw new IllegalStateException("not checked");
        }
        return new Ruling(form.kinds(), ground, form.silence(), form.removedUntil(clock.instant()), form.words());
    }

    private static String ids(List<Long> decisions) {
        return String.join(",", decisions.stream().map(String::valueOf).toList());
    }

    private static @Nullable Ground cited(@Nullable CommunityView place, CaseForm form) {
        return Ground.parse(form.ground())
                .filter(ground -> Cited.of(ground, place).isPresent())
                .orElse(null);
    }
}
