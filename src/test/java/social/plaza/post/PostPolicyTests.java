package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliation.Kind;
import social.plaza.community.CommunityView.State;
import social.plaza.community.Posting;
import social.plaza.community.Role;
import social.plaza.community.SlowMode;
import social.plaza.post.PostPolicy.Place;
import social.plaza.post.PostPolicy.Subject;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Actor.Standing;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Verdict;
import social.plaza.testing.AuthorizationTable;

class PostPolicyTests {

    private static final AccountId ME = new AccountId(1);
    private static final AccountId AUTHOR = new AccountId(2);
    private static final CommunityId COMMUNITY = new CommunityId(3);
    private static final int RULES = 4;

    private final PostPolicy policy = new PostPolicy();

    @Test
    void keepsToTheAuthorizationTable() {
        AuthorizationTable.holds("post to followers", _ -> policy.canPublish(me(), null));
        AuthorizationTable.holds("post in the community", kind -> policy.canPublish(me(), place(kind)));
        AuthorizationTable.holds("reply in the community", kind -> policy.canAnswer(me(), post(place(kind))));
        AuthorizationTable.holds("like in the community", kind -> policy.canLike(me(), post(place(kind))));
        AuthorizationTable.holds("pin in the community", kind -> policy.canPin(me(), AUTHOR, true, false, place(kind)));
        AuthorizationTable.holds("take a pin off", kind -> policy.canUnpin(me(), AUTHOR, place(kind)));
        AuthorizationTable.holds("vote in the community", kind -> policy.canVote(me(), post(place(kind))));
        AuthorizationTable.holds("bookmark a post", _ -> policy.canBookmark(me()));
        AuthorizationTable.holds("quote outside the community", kind -> policy.canQuote(me(), post(place(kind))));
        AuthorizationTable.holds("repost in the community", kind -> policy.canRepost(me(), post(place(kind))));
        AuthorizationTable.holds("repost a followers' post", _ -> policy.canRepost(me(), post(null)));
        AuthorizationTable.holds("quote a followers' post", _ -> policy.canQuote(me(), post(null)));
        AuthorizationTable.holds("reply to a followers' post", _ -> policy.canAnswer(me(), post(null)));
    }

    @Nested
    class Publishing {

        @Test
        void isForEverybodyWhoPostsToOwnFollowers() {
            assertThat(policy.canPublish(me(Standing.GOOD, false), null)).isEqualTo(Verdict.allow());
            assertThat(policy.canPublish(me(Standing.LIMITED, false), null)).isEqualTo(Verdict.allow());
            assertThat(policy.canPublish(me(Standing.GOOD, true), null)).isEqualTo(Verdict.allow());
        }

        @Test
        void isNotForPlatformStaff() {
            Actor staff = new Actor(ME, "me", "Me", Standing.GOOD, false, true, null, "auto");
            assertThat(policy.canPublish(staff, null)).isEqualTo(Verdict.denied("post.denied.staff"));
        }

        @Test
        void isNotForGuestsAndSuspendedAccounts() {
            assertThat(policy.canPublish(Actor.GUEST, null)).isEqualTo(Verdict.denied("post.denied.guest"));
            assertThat(policy.canPublish(me(Standing.SUSPENDED, false), null))
                    .isEqualTo(Verdict.denied("post.denied.suspended"));
        }

        @ParameterizedTest
        @EnumSource(names = {"MEMBER", "MODERATOR", "ADMIN"})
        void isForMembersInTheirCommunity(Kind kind) {
            assertThat(policy.canPublish(me(), place(kind, State.ACTIVE, RULES)))
                    .isEqualTo(Verdict.allow());
        }

        @ParameterizedTest
        @CsvSource({
            "NONE, post.denied.notMember",
            "INVITED, post.denied.notMember",
            "REQUESTED, post.denied.requested",
            "REMOVED, post.denied.removed",
            "SILENCED, post.denied.silenced"
        })
        void isNotForOthersInACommunity(Kind kind, String reason) {
            assertThat(policy.canPublish(me(), place(kind, State.ACTIVE, RULES)))
                    .isEqualTo(Verdict.denied(reason));
        }

        @ParameterizedTest
        @CsvSource({"ARCHIVED, post.denied.archived", "FROZEN, post.denied.frozen"})
        void endsWhereACommunityIsClosed(State state, String reason) {
            assertThat(policy.canPublish(me(), place(Kind.ADMIN, state, RULES))).isEqualTo(Verdict.denied(reason));
        }

        @Test
        void isNotForLimitedOrProtectedMembers() {
            assertThat(policy.canPublish(me(Standing.LIMITED, false), place(Kind.MEMBER)))
                    .isEqualTo(Verdict.denied("post.denied.limited"));
            assertThat(policy.canPublish(me(Standing.GOOD, true), place(Kind.ADMIN)))
                    .isEqualTo(Verdict.denied("post.denied.protected"));
        }

        @Test
        void waitsUntilChangedRulesAreAccepted() {
            assertThat(policy.canPublish(me(), place(Kind.MODERATOR, State.ACTIVE, RULES - 1)))
                    .isEqualTo(Verdict.denied("post.denied.rules"));
        }

        @ParameterizedTest
        @CsvSource({"MEMBER, false, true", "MODERATOR, true, true", "ADMIN, true, true", "NONE, false, false"})
        void isForTheTeamWhereOnlyItBeginsConversations(Kind kind, boolean begins, boolean answers) {
            Place free = place(kind);
            Place place = new Place(free.affiliation(), State.ACTIVE, RULES, new Posting(SlowMode.OFF, true));

            assertThat(policy.canPublish(me(), place).allowed()).isEqualTo(begins);
            assertThat(policy.canAnswer(me(), post(place)).allowed()).isEqualTo(answers);
        }

        @Test
        void doesNotAskTheAdminToAcceptTheOwnRules() {
            assertThat(policy.canPublish(me(), place(Kind.ADMIN, State.ACTIVE, RULES - 1)))
                    .isEqualTo(Verdict.allow());
        }
    }

    @Nested
    class Answering {

        @Test
        void aPublicAccountIsForEverybody() {
            assertThat(policy.canAnswer(me(), post(null))).isEqualTo(Verdict.allow());
        }

        @Test
        void aProtectedAccountIsForItsFollowersAndItself() {
            assertThat(policy.canAnswer(me(), new Subject(AUTHOR, true, false, true, false, false, false, null)))
                    .isEqualTo(Verdict.denied("post.denied.followersOnly"));
            assertThat(policy.canAnswer(me(), new Subject(AUTHOR, true, true, false, false, false, false, null)))
                    .isEqualTo(Verdict.allow());
            assertThat(policy.canAnswer(
                            me(Standing.GOOD, true), new Subject(ME, true, false, false, false, false, false, null)))
                    .isEqualTo(Verdict.allow());
        }

        @Test
        void endsWithABlockEitherWay() {
            var blocked = new Subject(AUTHOR, false, true, true, true, false, false, null);
            assertThat(policy.canAnswer(me(), blocked)).isEqualTo(Verdict.denied("post.denied.blocked"));
            assertThat(policy.canLike(me(), blocked)).isEqualTo(Verdict.denied("post.denied.blocked"));
        }

        @Test
        void aLockedThreadTakesAnswersOfTheTeamOnly() {
            assertThat(policy.canAnswer(me(), locked(Kind.MEMBER))).isEqualTo(Verdict.denied("post.denied.locked"));
            assertThat(policy.canLike(me(), locked(Kind.MEMBER)).allowed()).isTrue();
            assertThat(policy.canAnswer(me(), locked(Kind.MODERATOR)).allowed()).isTrue();
            assertThat(policy.canAnswer(me(), new Subject(AUTHOR, false, false, false, false, false, true, null)))
                    .isEqualTo(Verdict.denied("post.denied.locked"));
        }

        private Subject locked(Kind kind) {
            return new Subject(AUTHOR, false, false, false, false, false, true, place(kind));
        }

        @Test
        void isForNobodyWhileThePostIsHidden() {
            var hidden = new Subject(AUTHOR, false, true, true, false, true, false, place(Kind.ADMIN));
            assertThat(policy.canAnswer(me(), hidden)).isEqualTo(Verdict.denied("post.denied.hidden"));
            assertThat(policy.canLike(me(), hidden)).isEqualTo(Verdict.denied("post.denied.hidden"));
        }

        @Test
        void isForALimitedAccountOnlyAmongItsOwnFollowers() {
            var limited = me(Standing.LIMITED, false);
            assertThat(policy.canAnswer(limited, post(null))).isEqualTo(Verdict.denied("post.denied.limited"));
            assertThat(policy.canAnswer(limited, new Subject(AUTHOR, false, false, true, false, false, false, null)))
                    .isEqualTo(Verdict.allow());
            assertThat(policy.canAnswer(limited, new Subject(ME, false, false, false, false, false, false, null)))
                    .isEqualTo(Verdict.allow());
        }

        @ParameterizedTest
        @EnumSource
        void inACommunityFollowsItsMembership(Kind kind) {
            assertThat(policy.canAnswer(me(), post(place(kind)))).isEqualTo(policy.canPublish(me(), place(kind)));
        }
    }

    @Nested
    class Liking {

        @ParameterizedTest
        @EnumSource
        void isForMembersOnlyInACommunity(Kind kind) {
            boolean belongs = place(kind).affiliation().belongs();
            assertThat(policy.canLike(me(), post(place(kind))).allowed()).isEqualTo(belongs);
        }

        @Test
        void doesNotWaitForChangedRules() {
            assertThat(policy.canLike(me(), post(place(Kind.MEMBER, State.ACTIVE, RULES - 1))))
                    .isEqualTo(Verdict.allow());
        }

        @Test
        void isNotForGuests() {
            assertThat(policy.canLike(Actor.GUEST, post(null))).isEqualTo(Verdict.denied("post.denied.guest"));
        }
    }

    @Nested
    class Pinning {

        @Test
        void onAProfileIsForItsOwner() {
            assertThat(policy.canPin(me(), ME, true, false, null)).isEqualTo(Verdict.allow());
            assertThat(policy.canPin(me(), AUTHOR, true, false, null)).isEqualTo(Verdict.denied("post.denied.pinOwn"));
            assertThat(policy.canPin(Actor.GUEST, ME, true, false, null))
                    .isEqualTo(Verdict.denied("post.denied.guest"));
        }

        @Test
        void isForBeginningsThatAreSeen() {
            assertThat(policy.canPin(me(), ME, false, false, null)).isEqualTo(Verdict.denied("post.denied.pinAnswer"));
            assertThat(policy.canPin(me(), AUTHOR, true, true, place(Kind.ADMIN)))
                    .isEqualTo(Verdict.denied("post.denied.pinHidden"));
        }

        @Test
        void needsPowersInForceAndALivingCommunity() {
            var withoutPowers = new Affiliation(COMMUNITY, Kind.ADMIN, Role.ADMIN, false, RULES, 0, false);
            assertThat(policy.canPin(
                            me(), ME, true, false, new Place(withoutPowers, State.ACTIVE, RULES, Posting.FREE)))
                    .isEqualTo(Verdict.denied("post.denied.pinTeam"));
            assertThat(policy.canPin(me(), ME, true, false, place(Kind.ADMIN, State.ARCHIVED, RULES)))
                    .isEqualTo(Verdict.denied("post.denied.archived"));
        }
    }

    @Nested
    class Reposting {

        @ParameterizedTest
        @EnumSource
        void isForWhoMayQuote(Kind kind) {
            assertThat(policy.canRepost(me(), post(place(kind)))).isEqualTo(policy.canQuote(me(), post(place(kind))));
        }

        @Test
        void isForOwnPostsTooUnlessTheyAreForFollowersAlone() {
            assertThat(policy.canRepost(me(), new Subject(ME, false, false, false, false, false, false, null)))
                    .isEqualTo(Verdict.allow());
            assertThat(policy.canRepost(me(), new Subject(ME, true, false, false, false, false, false, null)))
                    .isEqualTo(Verdict.denied("post.denied.passOnProtected"));
        }

        @Test
        void isForAProtectedAccountAmongItsFollowers() {
            assertThat(policy.canRepost(me(Standing.GOOD, true), post(null))).isEqualTo(Verdict.allow());
        }
    }

    @Nested
    class Quoting {

        @ParameterizedTest
        @EnumSource
        void isForMembersOnlyInACommunity(Kind kind) {
            boolean belongs = place(kind).affiliation().belongs();
            assertThat(policy.canQuote(me(), post(place(kind))).allowed()).isEqualTo(belongs);
        }

        @Test
        void whatAProtectedAccountSaysIsForNobody() {
            assertThat(policy.canQuote(me(), new Subject(AUTHOR, true, true, true, false, false, false, null)))
                    .isEqualTo(Verdict.denied("post.denied.passOnProtected"));
            assertThat(policy.canQuote(me(), new Subject(ME, true, false, false, false, false, false, null)))
                    .isEqualTo(Verdict.denied("post.denied.passOnProtected"));
        }

        @Test
        void endsWithABlockAndWithAHiding() {
            assertThat(policy.canQuote(me(), new Subject(AUTHOR, false, true, true, true, false, false, null)))
                    .isEqualTo(Verdict.denied("post.denied.blocked"));
            assertThat(policy.canQuote(
                            me(), new Subject(AUTHOR, false, true, true, false, true, false, place(Kind.ADMIN))))
                    .isEqualTo(Verdict.denied("post.denied.hidden"));
        }

        @Test
        void isForALimitedAccountOnlyAmongItsOwnFollowers() {
            var limited = me(Standing.LIMITED, false);
            assertThat(policy.canQuote(limited, post(null))).isEqualTo(Verdict.denied("post.denied.limited"));
            assertThat(policy.canQuote(limited, post(place(Kind.MEMBER))))
                    .isEqualTo(Verdict.denied("post.denied.limited"));
            assertThat(policy.canQuote(limited, new Subject(AUTHOR, false, false, true, false, false, false, null)))
                    .isEqualTo(Verdict.allow());
        }

        @Test
        void isNotForGuests() {
            assertThat(policy.canQuote(Actor.GUEST, post(null))).isEqualTo(Verdict.denied("post.denied.guest"));
        }
    }

    @Nested
    class Deleting {

        @Test
        void isForTheAuthorAlone() {
            assertThat(policy.canDelete(me(), ME)).isEqualTo(Verdict.allow());
            assertThat(policy.canDelete(me(), AUTHOR)).isEqualTo(Verdict.denied("post.denied.notOwn"));
            assertThat(policy.canDelete(Actor.GUEST, ME)).isEqualTo(Verdict.denied("post.denied.guest"));
            assertThat(policy.canDelete(me(Standing.SUSPENDED, false), ME))
                    .isEqualTo(Verdict.denied("post.denied.suspended"));
        }
    }

    @Nested
    class Hiding {

        @ParameterizedTest
        @CsvSource({
            "ADMIN, MODERATOR, true", "ADMIN, MEMBER, true", "ADMIN, , true", "ADMIN, ADMIN, false",
            "MODERATOR, ADMIN, false", "MODERATOR, MODERATOR, false", "MODERATOR, MEMBER, true", "MODERATOR, , true",
            "MEMBER, MEMBER, false", "MEMBER, , false", "NONE, , false", "REMOVED, , false"
        })
        void isForStrictlyHigherRanks(Kind kind, @Nullable Role author, boolean allowed) {
            assertThat(policy.canHide(me(), place(kind).affiliation(), AUTHOR, author)
                            .allowed())
                    .isEqualTo(allowed);
        }

        @Test
        void needsPowersInForce() {
            var withoutPowers = new Affiliation(COMMUNITY, Kind.ADMIN, Role.ADMIN, false, RULES, 0, false);
            assertThat(policy.canHide(me(), withoutPowers, AUTHOR, Role.MEMBER).allowed())
                    .isFalse();
        }

        @Test
        void isNeverForTheOwnPost() {
            assertThat(policy.canHide(me(), place(Kind.ADMIN).affiliation(), ME, null)
                            .allowed())
                    .isFalse();
        }
    }

    private static Actor me() {
        return me(Standing.GOOD, false);
    }

    private static Actor me(Standing standing, boolean isProtected) {
        return new Actor(ME, "me", "Me", standing, isProtected, false, null, "auto");
    }

    private static Subject post(@Nullable Place place) {
        return new Subject(AUTHOR, false, false, false, false, false, false, place);
    }

    private static Place place(Kind kind) {
        return place(kind, State.ACTIVE, RULES);
    }

    private static Place place(Kind kind, State state, int accepted) {
        @Nullable
        Role role = switch (kind) {
            case MEMBER -> Role.MEMBER;
            case MODERATOR -> Role.MODERATOR;
            case ADMIN -> Role.ADMIN;
            default -> null;
        };
        return new Place(
                new Affiliation(COMMUNITY, kind, role, role != null, accepted, 0, false), state, RULES, Posting.FREE);
    }
}
