package social.plaza.moderation.web;

import org.jspecify.annotations.Nullable;

/** What an address of a report names: a post; or an account, a community, or an account in a community. */
record Address(
        @Nullable Long id,
        @Nullable String handle,
        @Nullable String slug) {

    /** Where the form goes. */
    String path() {
        if (id != null) {
            return "/posts/" + id + "/reports";
        }
        String place = slug == null ? "" : "/communities/" + slug;
        if (handle == null) {
            return place + "/reports";
        }
        return slug == null ? "/@" + handle + "/reports" : place + "/members/" + handle + "/reports";
    }
}
