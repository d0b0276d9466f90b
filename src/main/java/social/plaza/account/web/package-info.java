/** The pages of this module. */
@NullMarked
package social.plaza.account.web;

import org.jspecify.annotations.NullMarked;
