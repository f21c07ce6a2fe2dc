/**
 * What the engine refuses by itself, whoever deployed it and whatever was checked before: at each deployment, and again
 * each time a deployed file is read back from the database. It repeats the hard bans of {@code engine.model} in other
 * words, so that a mistake there is not a hole here.
 */
@NullMarked
package org.towpath.engine.fence;

import org.jspecify.annotations.NullMarked;
