package social.plaza.community.web;

/** Reads the numbers that pages send along in hidden fields. */
final class Numbers {

    private Numbers() {}

    /** What is no number of up to nine digits counts as nothing. */
    static int orZero(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
