/** Support by STR workers, peers and volunteers until the service can engage. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "audit",
            "access",
            "engine",
            "web",
            "episode",
            "promise",
            "person",
            "workforce",
            "referral"
        })
@NullMarked
package org.towpath.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
