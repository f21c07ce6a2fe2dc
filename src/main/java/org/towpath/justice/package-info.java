/** What police, courts and probation ask us, and what we may tell them in time. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "audit", "access", "engine", "episode", "promise"})
@NullMarked
package org.towpath.justice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
