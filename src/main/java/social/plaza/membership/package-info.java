/** Who belongs: joining, asking, inviting, roles, leaving, removal and reinstatement. */
@ApplicationModule(
        displayName = "Membership",
        allowedDependencies = {"shared", "mail", "audit", "media", "eligibility", "account", "community"})
@NullMarked
package social.plaza.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
