/** Sign-in, the access matrix, and who may see which record. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "platform", "workforce", "audit"})
@NullMarked
package org.towpath.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
