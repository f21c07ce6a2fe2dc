/** Partner organisations, their services, our sites, and the people to ring. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "calendar", "audit", "access", "engine", "web"})
@NullMarked
package org.towpath.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
