/** The ground the product stands on: database, clock, home directory. Knows no business word. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
@NullMarked
package org.towpath.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
