package social.plaza.community;

/**
 * How members post in a community; its team is bound by neither.
 *
 * @param teamBegins whether only the admin and moderators begin conversations; members answer all the same
 */
public record Posting(SlowMode slow, boolean teamBegins) {

    /** What a new community begins with. */
    public static final Posting FREE = new Posting(SlowMode.OFF, false);

    /** Tells whether the settings are still what a person saw when they opened the page. */
    public String edition() {
        return slow + (teamBegins ? "-team" : "-all");
    }
}
