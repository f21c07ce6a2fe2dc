/**
 * What came of it, told to whoever referred the person; outcomes at four and twelve weeks; whether a case can close.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform", "audit", "access", "engine", "episode", "promise"})
@NullMarked
package org.towpath.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
