/** The pages of this module. */
@NullMarked
package social.plaza.membership.web;

import org.jspecify.annotations.NullMarked;
