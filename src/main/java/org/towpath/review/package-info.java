/**
 * Reviews of agreements: the evidence they are held with, frozen and answered by the partner first, what calls for one
 * between the planned, and what becomes of the actions they ask for.
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
            "agreement",
            "promise",
            "notice",
            "worklist"
        })
@NullMarked
package org.towpath.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
