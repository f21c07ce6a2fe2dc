/** Staff, their roles, teams and the sites those teams cover. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "audit", "access", "engine", "web", "directory"})
@NullMarked
package org.towpath.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
