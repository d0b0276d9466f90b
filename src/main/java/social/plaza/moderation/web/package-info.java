/** The pages of this module. */
@NullMarked
package social.plaza.moderation.web;

import org.jspecify.annotations.NullMarked;
