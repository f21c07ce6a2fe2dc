package org.towpath.calendar;

import java.util.UUID;

/**
 * Whose calendar it is.
 *
 * @param id the row of the service or of the site
 */
public record CalendarOwner(Kind kind, UUID id) {

    /** A partner's service, or a site where our own service works. */
    public enum Kind {
        SERVICE,
        SITE
    }

    public static CalendarOwner service(UUID id) {
        return new CalendarOwner(Kind.SERVICE, id);
    }

    public static CalendarOwner site(UUID id) {
        return new CalendarOwner(Kind.SITE, id);
    }
}
