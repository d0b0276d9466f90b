/** Communities: founding them, their name, purpose, theme and rules, their settings and how they are found. */
@ApplicationModule(
        displayName = "Community",
        allowedDependencies = {"shared", "mail", "audit", "media", "eligibility", "account"})
@NullMarked
package social.plaza.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
