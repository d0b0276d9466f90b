/** What people come to do, from beginning to end, in a real browser, with scripts and without. */
@NullMarked
package social.plaza.journey;

import org.jspecify.annotations.NullMarked;
