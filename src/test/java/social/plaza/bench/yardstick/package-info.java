/** What the bench puts beside the packaged application, in its process: a page that costs nothing to make. */
@NullMarked
package social.plaza.bench.yardstick;

import org.jspecify.annotations.NullMarked;
