/** Layout, NHS.UK fragments, the form renderer and error pages. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "platform", "engine", "access"})
@NullMarked
package org.towpath.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
