/**
 * Opening hours, bank holidays and working time: when an organisation is open, and how much of a span of time that is.
 * Knows no promise, no person and no clock on the wall: everything here is a pure function of a calendar and the
 * instants given.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.towpath.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
