/** The way of a missed promise through the escalation: the only place here that names the engine's own classes. */
@NullMarked
package org.towpath.promise.process;

import org.jspecify.annotations.NullMarked;
