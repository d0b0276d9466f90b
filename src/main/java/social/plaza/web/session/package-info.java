/** How Plaza remembers who is signed in: in the database, for thirty quiet days, at one cheap read per request. */
@NullMarked
package social.plaza.web.session;

import org.jspecify.annotations.NullMarked;
