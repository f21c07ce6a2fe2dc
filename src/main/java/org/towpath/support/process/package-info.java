/** The way of a support plan through its model: the only place here that names the engine's own classes. */
@NullMarked
package org.towpath.support.process;

import org.jspecify.annotations.NullMarked;
