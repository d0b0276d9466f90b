/** Demo accounts, communities and posts, made through the facades; only in demo mode. */
@NullMarked
package social.plaza.demo;

import org.jspecify.annotations.NullMarked;
