package social.plaza.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the admin of a new community has done and may still do to set it up. */
public record Checklist(List<Step> steps) {

    /**
     * One thing to do.
     *
     * @param key names its sentence, {@code community.checklist.*}
     * @param href where it is done
     */
    public record Step(String key, String href, boolean done) {}

    /**
     * What the community itself does not show; whoever serves its page looks it up.
     *
     * @param dismissed {@code community.checklist_dismissed_at} is set
     * @param themeChosen {@code community.theme_chosen}
     * @param invited somebody was ever invited, or a link made
     * @param moderatorAppointed it has a moderator, or has offered the role
     * @param posted the community has a post
     */
    public record Facts(
            boolean dismissed, boolean themeChosen, boolean invited, boolean moderatorAppointed, boolean posted) {}

    /** Empty when it is not for this viewer, was dismissed or is all done. */
    public static Optional<Checklist> of(CommunityView community, Affiliation viewer, Facts facts) {
        if (!viewer.runs() || !community.active() || facts.dismissed()) {
            return Optional.empty();
        }
        var checklist = new Checklist(steps(community, facts));
        return checklist.done() == checklist.steps().size() ? Optional.empty() : Optional.of(checklist);
    }

    public long done() {
        return steps.stream().filter(Step::done).count();
    }

    private static List<Step> steps(CommunityView community, Facts facts) {
        String home = "/communities/" + community.slug();
        var steps = new ArrayList<Step>();
        steps.add(new Step("purpose", home + "/settings", !community.purpose().isEmpty()));
        steps.add(new Step("rules", home + "/settings/rules", !community.rules().isEmpty()));
        steps.add(new Step("theme", home + "/settings#field-theme", facts.themeChosen()));
        if (community.restricted()) {
            steps.add(new Step(
                    "question",
                    home + "/settings/joining",
                    !community.joinQuestion().isEmpty()));
        }
        steps.add(new Step("invite", home + "/invitations", facts.invited()));
        steps.add(new Step("moderator", home + "/settings/moderators", facts.moderatorAppointed()));
        steps.add(new Step("post", "/compose?audience=community:" + community.slug(), facts.posted()));
        return List.copyOf(steps);
    }
}
