/**
 * Disputes with partners about referrals: levels by name with their time limits, the positions of both sides, the
 * ruling and what it puts right. Care goes on meanwhile, and nothing reaches a commissioner that a person did not send.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "audit",
            "access",
            "engine",
            "web",
            "episode",
            "directory",
            "calendar",
            "agreement",
            "promise",
            "referral",
            "notice"
        })
@NullMarked
package org.towpath.dispute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
