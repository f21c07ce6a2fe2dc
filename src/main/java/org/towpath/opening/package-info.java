/**
 * When services and our own sites are open: reading and changing it, which running promises a change touches, and what
 * somebody decides about each.
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
            "promise",
            "worklist"
        })
@NullMarked
package org.towpath.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
