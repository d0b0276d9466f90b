/** What people say, and to whom: posts, their audience, replies, quotes, reposts, likes, hiding. */
@ApplicationModule(
        displayName = "Post",
        allowedDependencies = {"shared", "audit", "media", "account", "community", "membership"})
@NullMarked
package social.plaza.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
