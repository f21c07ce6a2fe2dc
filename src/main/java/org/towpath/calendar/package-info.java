/**
 * Opening hours, bank holidays and working time: when an organisation is open, and how much of a span of time that is.
 * Knows no promise and no person: counting is a pure function of a calendar and the instants given. Calendars of
 * services and sites, and the bank holidays, are kept in numbered versions that never change.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package org.towpath.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
