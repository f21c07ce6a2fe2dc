/** Referral out: the partner's reply, refusal, appointment, outcome; needs nobody meets. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "audit",
            "access",
            "engine",
            "web",
            "episode",
            "person",
            "directory",
            "promise",
            "agreement",
            "workforce"
        })
@NullMarked
package org.towpath.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
