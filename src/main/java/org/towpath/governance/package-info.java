/**
 * The models people work by: reading every version of them, and bringing changes of them into force by proposal,
 * approval and release.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform", "audit", "access", "web", "engine"})
@NullMarked
package org.towpath.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
