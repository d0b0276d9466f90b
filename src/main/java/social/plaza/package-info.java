/** Plaza, a modular monolith: each package below is one module, named for what it does for a community. */
@NullMarked
package social.plaza;

import org.jspecify.annotations.NullMarked;
