/**
 * Pictures that people upload: accepted by what they are, made anew without anything hidden in them, stored, shown to
 * those who may see what they belong to, and removed once they belong to nothing.
 */
@ApplicationModule(
        displayName = "Media",
        allowedDependencies = {"shared"})
@NullMarked
package social.plaza.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
