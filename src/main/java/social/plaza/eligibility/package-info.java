/** Who may found and run a community: sentence-named rules over facts that are handed in. */
@ApplicationModule(
        displayName = "Eligibility",
        allowedDependencies = {"shared"})
@NullMarked
package social.plaza.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
