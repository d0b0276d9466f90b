/**
 * How fast Plaza is: the packaged application in a process of its own, on a real PostgreSQL filled with a population, asked
 * for its pages by wrk. {@link Bench} prints the table; {@code mvn -Pbench verify} runs it.
 */
@NullMarked
package social.plaza.bench;

import org.jspecify.annotations.NullMarked;
