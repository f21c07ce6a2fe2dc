package org.towpath.calendar;

import java.util.Optional;

/** What is known of somebody's hours before anybody has written a calendar: port to whoever keeps the directory. */
public interface FirstHours {

    Optional<OpeningHours> of(CalendarOwner owner);
}
