/** What the forms of episode, screening and assessment do when they are completed, and what their decisions look at. */
@NullMarked
package org.towpath.episode.process;

import org.jspecify.annotations.NullMarked;
