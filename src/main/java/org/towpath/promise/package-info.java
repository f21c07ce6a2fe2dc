/**
 * Clocks that measure the promises of written agreements: when each is due, when to warn, when to step up, and why. A
 * {@code PromiseClock} is never a bare {@code Clock}: that name is {@code java.time}'s.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "audit", "access", "web", "engine", "calendar", "agreement"})
@NullMarked
package org.towpath.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
