/** The read model of open tasks, and the one way to claim and complete them. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "audit", "access", "engine", "web", "episode", "directory"})
@NullMarked
package org.towpath.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
