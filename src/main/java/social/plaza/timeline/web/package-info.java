/** The pages of this module. */
@NullMarked
package social.plaza.timeline.web;

import org.jspecify.annotations.NullMarked;
