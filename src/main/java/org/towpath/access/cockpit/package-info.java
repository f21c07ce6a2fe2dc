/** Lets managers and operators into the engine's Cockpit behind our own sign-in; the engine itself knows nobody. */
@NullMarked
package org.towpath.access.cockpit;

import org.jspecify.annotations.NullMarked;
