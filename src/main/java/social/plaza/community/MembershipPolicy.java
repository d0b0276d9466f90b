package social.plaza.community;

/** Who may join a community: anybody at once, or whom its team approves. */
public enum MembershipPolicy {
    OPEN,
    RESTRICTED
}
