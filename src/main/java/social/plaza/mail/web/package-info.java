/** The page of this module: messages for people to read where none is sent. */
@NullMarked
package social.plaza.mail.web;

import org.jspecify.annotations.NullMarked;
