/** The messages Plaza sends: written in the transaction that causes them, sent once afterwards, readable at /outbox in development. */
@ApplicationModule(displayName = "Mail", allowedDependencies = "shared")
@NullMarked
package social.plaza.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
