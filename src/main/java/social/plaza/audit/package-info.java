/** The moderation log: every act of moderation, written with the act, never changed. */
@ApplicationModule(displayName = "Audit", allowedDependencies = "shared")
@NullMarked
package social.plaza.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
