/** People and brands: sign-up, contact verification, profile, follow, block and mute, standing. */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"shared", "mail", "audit", "media", "eligibility"})
@NullMarked
package social.plaza.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
