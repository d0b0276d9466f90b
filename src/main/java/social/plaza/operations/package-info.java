/**
 * What whoever runs Plaza leans on: figures to watch, a daily clean-up, and plain words where a start fails. People who
 * use Plaza never see it.
 */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"shared", "mail", "audit", "media", "account"})
@NullMarked
package social.plaza.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
