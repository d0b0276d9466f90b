package social.plaza.post;

/** A stretch of a text that means more than its characters. */
record Entity(int start, int end, Kind kind) {

    enum Kind {
        LINK,
        HASHTAG,
        MENTION
    }
}
