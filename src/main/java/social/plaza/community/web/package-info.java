/** The pages of this module. */
@NullMarked
package social.plaza.community.web;

import org.jspecify.annotations.NullMarked;
