package social.plaza.community;

/** What a member is in a community; the order is the rank, lowest first. */
public enum Role {
    MEMBER,
    MODERATOR,
    ADMIN;

    public boolean outranks(Role other) {
        return compareTo(other) > 0;
    }
}
