/** The way of a dispute through its model: the only place here that names the engine's own classes. */
@NullMarked
package org.towpath.dispute.process;

import org.jspecify.annotations.NullMarked;
