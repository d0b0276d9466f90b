package social.plaza.demo;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.ApplicationId;
import social.plaza.community.Applications;
import social.plaza.community.Communities;
import social.plaza.community.CommunityName;
import social.plaza.community.CommunityView;
import social.plaza.community.Explanation;
import social.plaza.community.Founding;
import social.plaza.community.General;
import social.plaza.community.JoinQuestion;
import social.plaza.community.Joining;
import social.plaza.community.Motivation;
import social.plaza.community.Posting;
import social.plaza.community.Proposal;
import social.plaza.community.Purpose;
import social.plaza.community.RuleText;
import social.plaza.community.Rulebook;
import social.plaza.community.Settings;
import social.plaza.community.SlowMode;
import social.plaza.community.StaffReason;
import social.plaza.community.Topics;
import social.plaza.membership.Admissions;
import social.plaza.membership.Memberships;
import social.plaza.membership.Roles;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;

/** Founds, furnishes and peoples the communities of the story. */
@Component
@ConditionalOnBooleanProperty("plaza.demo")
class Settlement {

    private final Applications applications;
    private final Founding founding;
    private final Communities communities;
    private final Settings settings;
    private final Signs signs;
    private final Rulebook rules;
    private final Memberships memberships;
    private final Admissions admissions;
    private final Roles roles;
    private final JdbcClient jdbc;

    Settlement(
            Applications applications,
            Founding founding,
            Communities communities,
            Settings settings,
            Signs signs,
            Rulebook rules,
            Memberships memberships,
            Admissions admissions,
            Roles roles,
            JdbcClient jdbc) {
        this.applications = applications;
        this.founding = founding;
        this.communities = communities;
        this.settings = settings;
        this.signs = signs;
        this.rules = rules;
        this.memberships = memberships;
        this.admissions = admissions;
        this.roles = roles;
        this.jdbc = jdbc;
    }

    CommunityView found(Story.Place place, Function<String, Actor> actors) {
        Actor founder = actors.apply(place.founder());
        CommunityId id = communities
                .view(belongsSomewhere(founder) ? foundDirectly(founder, place) : foundByStaff(founder, place, actors))
                .id();
        furnish(founder, id, place);
        place.members().forEach(member -> admit(founder, actors.apply(member), id));
        place.moderators().forEach(moderator -> appoint(founder, actors.apply(moderator), id));
        return communities.view(id);
    }

    void ask(Actor requester, CommunityView community, String answer) {
        memberships.join(requester, community.id(), true, answer);
    }

    void apply(Actor applicant, Story.Wish wish) {
        applications.apply(
                applicant,
                null,
                new CommunityName(wish.name()),
                new Purpose(wish.purpose()),
                new Motivation(wish.motivation()),
                Objects.requireNonNull(applicant.language()));
    }

    private boolean belongsSomewhere(Actor founder) {
        return founding.prospect(founder).way() == Founding.Way.DIRECT;
    }

    private String foundDirectly(Actor founder, Story.Place place) {
        Proposal proposal = new Proposal(
                new CommunityName(place.name()),
                new Purpose(place.purpose()),
                place.theme(),
                place.policy(),
                List.of(),
                place.language());
        if (founding.found(founder, null, proposal) instanceof Founding.Outcome.Founded(String slug)) {
            return slug;
        }
        throw new IllegalStateException(place.name() + " was not founded");
    }

    private String foundByStaff(Actor founder, Story.Place place, Function<String, Actor> actors) {
        apply(founder, new Story.Wish(place.founder(), place.name(), place.purpose(), place.purpose()));
        ApplicationId application =
                applications.latest(founder.account()).orElseThrow().id();
        applications.approve(actors.apply("demo_staff"), application, new StaffReason(place.name()));
        return Objects.requireNonNull(
                applications.latest(founder.account()).orElseThrow().slug());
    }

    private void furnish(Actor founder, CommunityId id, Story.Place place) {
        General general = new General(
                new CommunityName(place.name()),
                new Purpose(place.purpose()),
                place.theme(),
                place.cover(),
                place.language(),
                new Topics(place.topics()));
        settings.describe(
                founder,
                id,
                general,
                General.of(communities.view(id)).edition(),
                signs.uploaded(founder, social.plaza.media.Purpose.EMBLEM, place.emblem()),
                signs.uploaded(founder, social.plaza.media.Purpose.BANNER, place.banner()));
        Joining joining = new Joining(place.policy(), new JoinQuestion(place.question()), true, true, false);
        settings.admit(founder, id, joining, Joining.of(communities.view(id)).edition(), 0);
        place.rules()
                .forEach(rule ->
                        rules.add(founder, id, null, new RuleText(rule.getFirst()), new Explanation(rule.getLast())));
    }

    /** How members post from now on. */
    void pace(Actor founder, CommunityId id, Story.Place place) {
        SlowMode slow = place.slow() == null ? SlowMode.OFF : place.slow();
        settings.pace(
                founder,
                id,
                new Posting(slow, place.teamBegins()),
                communities.view(id).posting().edition());
    }

    private void admit(Actor founder, Actor member, CommunityId id) {
        if (memberships.join(member, id, true, "") == Memberships.Joined.REQUESTED) {
            admissions.approve(founder, id, pendingRequest(member, id));
        }
    }

    private long pendingRequest(Actor member, CommunityId id) {
        return jdbc.sql("SELECT id FROM join_request WHERE community_id = ? AND account_id = ? AND state = 'PENDING'")
                .params(id.value(), member.account().value())
                .query(Long.class)
                .single();
    }

    private void appoint(Actor founder, Actor moderator, CommunityId id) {
        if (memberships.roleOf(id, moderator.account()) == null) {
            admit(founder, moderator, id);
        }
        roles.accept(moderator, id, roles.offerModerator(founder, id, moderator.handle()));
    }
}
