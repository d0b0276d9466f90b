package social.plaza.community.web;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import social.plaza.community.CommunityView;
import social.plaza.community.JoinQuestion;
import social.plaza.community.Joining;
import social.plaza.community.MembershipPolicy;
import social.plaza.community.Role;
import social.plaza.shared.Text;

/**
 * The page of settings about joining.
 *
 * @param inviters the lowest rank that may invite, member or moderator
 * @param ruleEditors the lowest rank that may edit rules, moderator or admin
 * @param logNamesTeam null where the box is not ticked
 * @param told how many waiting requests the admin was told will be approved
 */
record JoiningForm(
        @OneOf(MembershipPolicy.class) String membership,
        @Text(max = JoinQuestion.MAX) String question,
        @OneOf(Role.class) String inviters,
        @OneOf(Role.class) String ruleEditors,
        @Nullable Boolean logNamesTeam,
        String edition,
        String told) {

    JoiningForm {
        membership = requireNonNullElse(membership, "");
        question = requireNonNullElse(question, "");
        inviters = requireNonNullElse(inviters, "");
        ruleEditors = requireNonNullElse(ruleEditors, "");
        edition = requireNonNullElse(edition, "");
        told = requireNonNullElse(told, "");
    }

    static JoiningForm of(CommunityView community) {
        return new JoiningForm(
                community.policy().name(),
                community.joinQuestion(),
                (community.membersMayInvite() ? Role.MEMBER : Role.MODERATOR).name(),
                (community.moderatorsEditRules() ? Role.MODERATOR : Role.ADMIN).name(),
                community.logNamesTeam(),
                Joining.of(community).edition(),
                "");
    }

    Joining joining() {
        return new Joining(
                MembershipPolicy.valueOf(membership),
                new JoinQuestion(question),
                inviters.equals(Role.MEMBER.name()),
                !ruleEditors.equals(Role.ADMIN.name()),
                Boolean.TRUE.equals(logNamesTeam));
    }

    int toldPending() {
        return Numbers.orZero(told);
    }
}
