package social.plaza.community;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.CommunityId;

/**
 * What an account is in one community, asked once per request.
 *
 * @param role null for who is not an active member
 * @param powers whether a moderator's or admin's powers are in force (see {@code Actor.powersInForce})
 * @param rulesAccepted version of the rules last accepted, 0 for never
 * @param invitationsUsed of the five that a plain member may ever send
 * @param blocked a block stands between the account and the admin or a moderator
 */
public record Affiliation(
        CommunityId community,
        Kind kind,
        @Nullable Role role,
        boolean powers,
        int rulesAccepted,
        int invitationsUsed,
        boolean blocked) {

    public enum Kind {
        NONE,
        REQUESTED,
        INVITED,
        MEMBER,
        MODERATOR,
        ADMIN,
        SILENCED,
        REMOVED,
        /** Platform staff in their console: they read what the team reads, and take no part. */
        STAFF
    }

    public static Affiliation none(CommunityId community) {
        return new Affiliation(community, Kind.NONE, null, false, 0, 0, false);
    }

    /** Platform staff who look into the community from their console; whether somebody is on the staff is asked where they read. */
    public static Affiliation ofStaff(CommunityId community) {
        return new Affiliation(community, Kind.STAFF, null, false, 0, 0, false);
    }

    /** An active member in any role. */
    public boolean belongs() {
        return role != null;
    }

    /** Admin with powers in force. */
    public boolean runs() {
        return powers && role == Role.ADMIN;
    }

    /** Admin or moderator with powers in force. */
    public boolean moderates() {
        return powers && (role == Role.ADMIN || role == Role.MODERATOR);
    }

    public boolean removed() {
        return kind == Kind.REMOVED;
    }

    public boolean staff() {
        return kind == Kind.STAFF;
    }

    /** What the role counts for now: an admin or moderator without powers counts as a member. */
    public @Nullable Role rank() {
        return role == null || powers ? role : Role.MEMBER;
    }
}
