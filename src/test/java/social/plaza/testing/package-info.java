/**
 * What all tests share: one application on one real PostgreSQL, a clock that can be set, a browser, and the means to
 * race and to count.
 */
@NullMarked
package social.plaza.testing;

import org.jspecify.annotations.NullMarked;
