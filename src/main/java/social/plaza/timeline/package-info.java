/** Reading: home, the Communities tab, a community, a profile, one conversation. */
@ApplicationModule(
        displayName = "Timeline",
        allowedDependencies = {"shared", "media", "account", "community", "membership", "post"})
@NullMarked
package social.plaza.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
