/** Safeguarding concerns: whom we rang, what the authority decided, and what came of it. Never paused. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "audit", "access", "engine", "episode", "promise", "calendar"})
@NullMarked
package org.towpath.safeguarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
