/** The composition root: security, who acts, language, layout, error pages, help. Nobody depends on it. */
@NullMarked
package social.plaza.web;

import org.jspecify.annotations.NullMarked;
