/** What every module speaks of and none owns: who acts, ids, text rules, refusals, paging. No business words. */
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
@NullMarked
package social.plaza.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
