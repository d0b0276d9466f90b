/** The pages of this module. */
@NullMarked
package social.plaza.media.web;

import org.jspecify.annotations.NullMarked;
