/** Pages and calls about one case: registering it, reading it, saying what happened, telling custody or court. */
@NullMarked
package org.towpath.episode.web;

import org.jspecify.annotations.NullMarked;
