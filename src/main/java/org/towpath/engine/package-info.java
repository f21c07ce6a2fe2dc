/** The process engine behind ports in our words: releases, tasks, messages, forms, journeys. Knows no business word. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "platform"})
@NullMarked
package org.towpath.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
