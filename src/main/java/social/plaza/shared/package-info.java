/** What every part of Plaza speaks of and none owns: who acts, what text may hold, pages, ids and refusals. */
@NullMarked
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
package social.plaza.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
