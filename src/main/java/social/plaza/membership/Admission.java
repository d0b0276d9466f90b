package social.plaza.membership;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.membership.InvitationPolicy.Opens;
import social.plaza.membership.Memberships.Joined;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** The one way into a community, whichever door it is entered by. The community's row is locked by whoever calls. */
@Component
class Admission {

    private final Communities communities;
    private final MembershipRepository memberships;
    private final JoinRequestRepository requests;
    private final RemovalRepository removals;
    private final DeclinedLately declinedLately;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AdmissionPolicy policy = new AdmissionPolicy();

    Admission(
            Communities communities,
            MembershipRepository memberships,
            JoinRequestRepository requests,
            RemovalRepository removals,
            DeclinedLately declinedLately,
            ApplicationEventPublisher events,
            Clock clock) {
        this.communities = communities;
        this.memberships = memberships;
        this.requests = requests;
        this.removals = removals;
        this.declinedLately = declinedLately;
        this.events = events;
        this.clock = clock;
    }

    /** What a person brings along to the door: the rules accepted or not, an answer, and perhaps an invitation. */
    record Knock(
            boolean rulesAccepted,
            String answer,
            @Nullable Long invitation,
            @Nullable AccountId inviter) {

        static Knock uninvited(boolean rulesAccepted, String answer) {
            return new Knock(rulesAccepted, answer, null, null);
        }
    }

    /** Nothing bars the person; a pending request of theirs is answered by what an invitation opens. */
    Joined enter(Person person, CommunityView community, Opens opens, Knock knock) {
        if (!knock.rulesAccepted() && !community.rules().isEmpty()) {
            throw new RulesNotAccepted();
        }
        return opens == Opens.MEMBERSHIP ? join(person, community, knock) : ask(person, community, knock);
    }

    private Joined join(Person person, CommunityView community, Knock knock) {
        Instant now = clock.instant();
        requests.findPending(community.id(), person.id()).ifPresent(request -> {
            if (knock.inviter() == null) {
                request.withdraw(now);
            } else {
                request.approve(knock.inviter(), now);
            }
        });
        admit(community.id(), person.id(), community.rulesVersion());
        return Joined.MEMBER;
    }

    private Joined ask(Person person, CommunityView community, Knock knock) {
        if (requests.findPending(community.id(), person.id()).isPresent()) {
            return Joined.REQUESTED;
        }
        Instant now = clock.instant();
        policy.canAskAgain(declinedLately.at(community.id(), person.id()), now).orRefuse();
        var request = requests.saveAndFlush(new JoinRequest(
                community.id(),
                person.id(),
                community.joinQuestion(),
                knock.answer(),
                community.rulesVersion(),
                knock.invitation(),
                now));
        events.publishEvent(new JoinRequested(request.id(), community.id(), person.id()));
        return Joined.REQUESTED;
    }

    /** Makes an account a member, for the first time or again. */
    void admit(CommunityId community, AccountId account, int rulesAccepted) {
        Instant now = clock.instant();
        removals.findOpen(community, account).ifPresent(removal -> removal.runOut(now));
        memberships
                .findById(MembershipKey.of(community, account))
                .ifPresentOrElse(
                        known -> known.rejoin(now, rulesAccepted),
                        () -> memberships.save(Membership.joining(community, account, now, rulesAccepted)));
        memberships.flush();
        communities.countMembers(community, 1);
    }

    void admitFounder(CommunityId community, AccountId founder, int rulesVersion) {
        memberships.saveAndFlush(Membership.founding(community, founder, clock.instant(), rulesVersion));
        communities.countMembers(community, 1);
    }
}
