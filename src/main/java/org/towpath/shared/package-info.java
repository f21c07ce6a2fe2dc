/** Ids, refusals and paging: what every module may say. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.towpath.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
