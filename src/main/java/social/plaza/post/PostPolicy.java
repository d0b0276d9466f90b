package social.plaza.post;

import org.jspecify.annotations.Nullable;
import social.plaza.community.Affiliation;
import social.plaza.community.CommunityView;
import social.plaza.community.CommunityView.State;
import social.plaza.community.Posting;
import social.plaza.community.Role;
import social.plaza.community.SlowMode;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Verdict;

/** Who may post, answer, like, quote, repost, delete and hide. */
public class PostPolicy {

    /** Why a member waits whose only lack is to accept rules that changed. */
    static final String RULES_CHANGED = "post.denied.rules";

    /** A community as far as it decides who may post there. */
    public record Place(Affiliation affiliation, State state, int rulesVersion, Posting posting) {

        static Place of(CommunityView community, Affiliation affiliation) {
            return new Place(affiliation, community.state(), community.rulesVersion(), community.posting());
        }

        /** Whether one waits here between two posts. */
        public boolean slows() {
            return posting.slow() != SlowMode.OFF && !affiliation.moderates();
        }

        /** Whether its rules changed since the member accepted them; who runs it stands behind its rules anyway. */
        public boolean rulesChanged() {
            return !affiliation.runs() && affiliation.rulesAccepted() < rulesVersion;
        }
    }

    /**
     * A post as far as it decides who may take part in it.
     *
     * @param followed whether the actor follows the author
     * @param follows whether the author follows the actor
     * @param blocked whether a block stands between them
     * @param locked whether the conversation takes no more answers but the team's
     * @param place null for a post to followers
     */
    public record Subject(
            AccountId author,
            boolean authorProtected,
            boolean followed,
            boolean follows,
            boolean blocked,
            boolean hidden,
            boolean locked,
            @Nullable Place place) {}

    /**
     * Whether a new conversation may be begun.
     *
     * @param place null for a post to followers
     */
    public Verdict canPublish(Actor actor, @Nullable Place place) {
        if (place == null) {
            return isHere(actor);
        }
        Verdict begin = canWrite(actor, place);
        return begin.allowed() ? acceptsRules(place) : begin;
    }

    /** Whether the author may begin a conversation in a community but for rules to be accepted. */
    public Verdict canWrite(Actor actor, Place place) {
        Verdict part = canSpeak(actor, place);
        if (!part.allowed()) {
            return part;
        }
        boolean open = !place.posting().teamBegins() || place.affiliation().moderates();
        return Verdict.allowedIf(open, "post.denied.teamBegins");
    }

    private static Verdict acceptsRules(Place place) {
        return Verdict.allowedIf(!place.rulesChanged(), RULES_CHANGED);
    }

    private static Verdict canSpeak(Actor actor, Place place) {
        Verdict account = isHere(actor);
        if (!account.allowed()) {
            return account;
        }
        return actor.limited() ? Verdict.denied("post.denied.limited") : canTakePart(actor, place);
    }

    /** A limited account answers nobody but itself and who follows it. */
    public Verdict canAnswer(Actor actor, Subject post) {
        Verdict part = canLike(actor, post);
        if (!part.allowed()) {
            return part;
        }
        Place place = post.place();
        if (post.locked() && (place == null || !place.affiliation().moderates())) {
            return Verdict.denied("post.denied.locked");
        }
        if (place != null) {
            Verdict speak = canSpeak(actor, place);
            return speak.allowed() ? acceptsRules(place) : speak;
        }
        boolean known = actor.is(post.author()) || post.follows();
        return Verdict.allowedIf(!actor.limited() || known, "post.denied.limited");
    }

    public Verdict canLike(Actor actor, Subject post) {
        Verdict account = isHere(actor);
        if (!account.allowed()) {
            return account;
        }
        if (post.hidden()) {
            return Verdict.denied("post.denied.hidden");
        }
        if (post.blocked()) {
            return Verdict.denied("post.denied.blocked");
        }
        if (post.place() != null) {
            return canTakePart(actor, post.place());
        }
        boolean reached = !post.authorProtected() || post.followed() || actor.is(post.author());
        return Verdict.allowedIf(reached, "post.denied.followersOnly");
    }

    /** Who takes part votes; the author too. */
    public Verdict canVote(Actor actor, Subject post) {
        return canLike(actor, post);
    }

    /** Whoever posts may write first and post later. */
    public Verdict canKeepDrafts(Actor actor) {
        return isHere(actor);
    }

    /** A limited account does not post while it is away. */
    public Verdict canSchedule(Actor actor) {
        Verdict account = isHere(actor);
        return account.allowed() ? Verdict.allowedIf(!actor.limited(), "post.denied.schedule") : account;
    }

    /** Whoever reads a post may keep it. */
    public Verdict canBookmark(Actor actor) {
        return isHere(actor);
    }

    /**
     * A community's team pins what stands there, everybody else an own post on the own profile.
     *
     * @param opening whether the post begins a conversation
     * @param place null for a post to followers
     */
    public Verdict canPin(Actor actor, AccountId author, boolean opening, boolean hidden, @Nullable Place place) {
        Verdict own = canUnpin(actor, author, place);
        if (!own.allowed()) {
            return own;
        }
        if (!opening) {
            return Verdict.denied("post.denied.pinAnswer");
        }
        return Verdict.allowedIf(!hidden, "post.denied.pinHidden");
    }

    public Verdict canUnpin(Actor actor, AccountId author, @Nullable Place place) {
        Verdict account = isHere(actor);
        if (!account.allowed()) {
            return account;
        }
        if (place == null) {
            return Verdict.allowedIf(actor.is(author), "post.denied.pinOwn");
        }
        return switch (place.state()) {
            case ARCHIVED -> Verdict.denied("post.denied.archived");
            case FROZEN -> Verdict.denied("post.denied.frozen");
            case ACTIVE -> Verdict.allowedIf(place.affiliation().moderates(), "post.denied.pinTeam");
        };
    }

    public Verdict canQuote(Actor actor, Subject post) {
        return canPassOn(actor, post);
    }

    /** To the actor's own followers, or in the community where it was said. */
    public Verdict canRepost(Actor actor, Subject post) {
        return canPassOn(actor, post);
    }

    /** What a protected account says to its followers is passed on by nobody; a limited one passes on no strangers. */
    private Verdict canPassOn(Actor actor, Subject post) {
        Verdict part = canLike(actor, post);
        if (!part.allowed()) {
            return part;
        }
        if (post.place() == null && post.authorProtected()) {
            return Verdict.denied("post.denied.passOnProtected");
        }
        boolean known = post.place() == null && (actor.is(post.author()) || post.follows());
        return Verdict.allowedIf(!actor.limited() || known, "post.denied.limited");
    }

    /** What is hidden is changed by sending it back; where one may not write any more, one does not rewrite. */
    public Verdict canEdit(Actor actor, AccountId author, boolean hidden, @Nullable Place place) {
        Verdict own = canDelete(actor, author);
        if (!own.allowed()) {
            return own;
        }
        if (hidden) {
            return Verdict.denied("post.denied.hiddenEdit");
        }
        return place == null ? Verdict.allow() : canTakePart(actor, place);
    }

    public Verdict canDelete(Actor actor, AccountId author) {
        Verdict account = isHere(actor);
        return account.allowed() ? Verdict.allowedIf(actor.is(author), "post.denied.notOwn") : account;
    }

    /**
     * Whether hiding is offered; moderation decides it.
     *
     * @param authorRole null for an author who is no member any more
     */
    public Verdict canHide(Actor actor, Affiliation affiliation, AccountId author, @Nullable Role authorRole) {
        Role own = affiliation.role();
        boolean outranks = own != null && (authorRole == null || own.outranks(authorRole));
        return Verdict.allowedIf(affiliation.moderates() && outranks && !actor.is(author), "post.denied.rank");
    }

    private static Verdict isHere(Actor actor) {
        if (actor.guest()) {
            return Verdict.denied("post.denied.guest");
        }
        if (actor.staff()) {
            return Verdict.denied("post.denied.staff");
        }
        return Verdict.allowedIf(!actor.suspended(), "post.denied.suspended");
    }

    private static Verdict canTakePart(Actor actor, Place place) {
        return switch (place.state()) {
            case ARCHIVED -> Verdict.denied("post.denied.archived");
            case FROZEN -> Verdict.denied("post.denied.frozen");
            case ACTIVE -> belongs(actor, place.affiliation());
        };
    }

    private static Verdict belongs(Actor actor, Affiliation affiliation) {
        return switch (affiliation.kind()) {
            case REMOVED -> Verdict.denied("post.denied.removed");
            case SILENCED -> Verdict.denied("post.denied.silenced");
            case REQUESTED -> Verdict.denied("post.denied.requested");
            case STAFF -> Verdict.denied("post.denied.staff");
            case NONE, INVITED -> Verdict.denied("post.denied.notMember");
            case MEMBER, MODERATOR, ADMIN -> Verdict.allowedIf(!actor.protectedAccount(), "post.denied.protected");
        };
    }
}
