/**
 * Where Plaza keeps everything: its own PostgreSQL when none is given, and the two roles that divide the work. The
 * owner changes the schema; the web role only reads and writes rows, and cannot rewrite the records of what happened.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package social.plaza.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
