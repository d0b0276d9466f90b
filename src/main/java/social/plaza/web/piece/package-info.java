/**
 * Small pieces of markup that stand on every page many times: icons, avatars, times. Written in Java in one go, because
 * a template fragment costs as much as all the rest of the row around it.
 */
@NullMarked
package social.plaza.web.piece;

import org.jspecify.annotations.NullMarked;
