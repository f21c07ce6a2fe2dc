/**
 * Written agreements with partner organisations: their versions and clauses, the service levels they promise, the
 * people to turn to, and which version is in force for a service at an instant.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "audit",
            "access",
            "web",
            "engine",
            "calendar",
            "directory",
            "workforce"
        })
@NullMarked
package org.towpath.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
