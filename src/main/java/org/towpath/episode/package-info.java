/** One contact with justice: identification, screening, assessment, closure and feedback. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "audit",
            "access",
            "engine",
            "web",
            "calendar",
            "person",
            "workforce",
            "directory",
            "promise"
        })
@NullMarked
package org.towpath.episode;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
