/**
 * Messages to people, colleagues and partners: written with the work they tell of, sent once, and never against a
 * person's safety.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "audit",
            "access",
            "engine",
            "web",
            "person",
            "episode",
            "calendar",
            "agreement",
            "promise",
            "referral"
        })
@NullMarked
package org.towpath.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
