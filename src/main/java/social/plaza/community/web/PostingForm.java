package social.plaza.community.web;

import static java.util.Objects.requireNonNullElse;

import social.plaza.community.Posting;
import social.plaza.community.Role;
import social.plaza.community.SlowMode;

/**
 * The page of settings about posting.
 *
 * @param beginners the lowest rank that may begin a conversation, member or moderator
 */
record PostingForm(
        @OneOf(SlowMode.class) String slow,
        @OneOf(Role.class) String beginners,
        String edition) {

    PostingForm {
        slow = requireNonNullElse(slow, "");
        beginners = requireNonNullElse(beginners, "");
        edition = requireNonNullElse(edition, "");
    }

    static PostingForm of(Posting posting) {
        return new PostingForm(
                posting.slow().name(), (posting.teamBegins() ? Role.MODERATOR : Role.MEMBER).name(), posting.edition());
    }

    Posting posting() {
        return new Posting(SlowMode.valueOf(slow), !beginners.equals(Role.MEMBER.name()));
    }
}
