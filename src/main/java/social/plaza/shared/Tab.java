package social.plaza.shared;

/** One tab above a page: where it leads, the message key of its label, and whether it is the one shown. */
public record Tab(String href, String label, boolean current) {}
