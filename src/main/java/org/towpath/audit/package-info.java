/** Append-only, hash-chained record of who looked at and did what. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "platform"})
@NullMarked
package org.towpath.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
