/** Keeping order: decisions that cite a rule, what the person is told, the log and its undo. */
@ApplicationModule(
        displayName = "Moderation",
        allowedDependencies = {"shared", "audit", "media", "account", "community", "membership", "post"})
@NullMarked
package social.plaza.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
