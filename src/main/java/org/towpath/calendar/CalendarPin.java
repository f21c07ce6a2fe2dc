package org.towpath.calendar;

import org.jspecify.annotations.Nullable;

/**
 * Which versions a calendar was made of when it was pinned to a clock.
 *
 * @param owner whose hours; null where they stand in the agreement itself
 * @param version of the owner's calendar; 0 where the directory's words were all there was
 * @param holidays version of the list of bank holidays; null if it observes none
 */
public record CalendarPin(
        @Nullable CalendarOwner owner,
        int version,
        @Nullable Integer holidays) {}
