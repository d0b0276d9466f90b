/** The pages of this module. */
@NullMarked
package social.plaza.post.web;

import org.jspecify.annotations.NullMarked;
