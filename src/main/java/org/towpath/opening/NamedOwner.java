package org.towpath.opening;

import java.util.UUID;

import org.towpath.calendar.CalendarOwner;

/** Whose calendar it is, by the name people know. */
public record NamedOwner(CalendarOwner owner, String name) {

    public UUID id() {
        return owner.id();
    }

    public boolean isSite() {
        return owner.kind() == CalendarOwner.Kind.SITE;
    }
}
