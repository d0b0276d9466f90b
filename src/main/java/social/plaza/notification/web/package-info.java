/** The notifications page. */
@NullMarked
package social.plaza.notification.web;

import org.jspecify.annotations.NullMarked;
