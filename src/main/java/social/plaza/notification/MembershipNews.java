package social.plaza.notification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import social.plaza.community.Role;
import social.plaza.membership.InvitationSent;
import social.plaza.membership.JoinRequestDecided;
import social.plaza.membership.JoinRequested;
import social.plaza.membership.RoleAnswered;
import social.plaza.membership.RoleOffered;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** Tells of requests, invitations and roles. */
@Component
class MembershipNews {

    private final Notices notices;
    private final JdbcClient jdbc;

    MembershipNews(Notices notices, JdbcClient jdbc) {
        this.notices = notices;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void tellTheTeam(JoinRequested asked) {
        notices.tell(team(asked.community()).stream()
                .map(moderator -> new Notice(
                        Occasion.JOIN_REQUEST, moderator, asked.account(), asked.community(), null, asked.requestId()))
                .toList());
    }

    @ApplicationModuleListener
    void tellTheRequester(JoinRequestDecided decided) {
        notices.tell(new Notice(
                decided.approved() ? Occasion.REQUEST_APPROVED : Occasion.REQUEST_DECLINED,
                decided.account(),
                null,
                decided.community(),
                null,
                decided.requestId()));
    }

    @ApplicationModuleListener
    void tellTheInvited(InvitationSent sent) {
        notices.tell(new Notice(
                Occasion.INVITED, sent.invitee(), sent.inviter(), sent.community(), null, sent.invitationId()));
    }

    @ApplicationModuleListener
    void tellTheChosen(RoleOffered offered) {
        notices.tell(new Notice(
                offered.role() == Role.ADMIN ? Occasion.ADMIN_OFFERED : Occasion.MODERATOR_OFFERED,
                offered.account(),
                offered.offeredBy(),
                offered.community(),
                null,
                offered.offerId()));
    }

    @ApplicationModuleListener
    void tellTheOfferer(RoleAnswered answered) {
        notices.tell(new Notice(
                answered.accepted() ? Occasion.ROLE_ACCEPTED : Occasion.ROLE_DECLINED,
                answered.offeredBy(),
                answered.account(),
                answered.community(),
                null,
                answered.offerId()));
    }

    private List<AccountId> team(CommunityId community) {
        return jdbc.sql("""
                        SELECT account_id FROM membership
                        WHERE community_id = ? AND state = 'ACTIVE' AND role <> 'MEMBER' ORDER BY account_id""")
                .param(community.value())
                .query((row, number) -> new AccountId(row.getLong(1)))
                .list();
    }
}
