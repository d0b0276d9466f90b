package social.plaza.moderation;

/** A reason that a community's team gives often, ready to be chosen. */
public record CannedReason(long id, String text) {}
