/**
 * A whole population for the bench, written straight into the tables: skewed like life, the same for the same seed, and
 * as the product itself would have left it, kept counters and notifications included. Nothing grows with the number of
 * posts but the database.
 */
@NullMarked
package social.plaza.bench.population;

import org.jspecify.annotations.NullMarked;
