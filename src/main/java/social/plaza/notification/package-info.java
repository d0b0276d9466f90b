/** Telling people what happened that concerns them, once each. */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"shared", "media", "account", "community", "membership", "post", "moderation"})
@NullMarked
package social.plaza.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
