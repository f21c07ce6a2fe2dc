package org.towpath.referral;

import java.util.EnumSet;
import java.util.Set;

/** What a referral can tell a partner of a person, by the names clause C9 of an agreement lists it under. */
public enum SharedItem {
    NAME("name"),
    DATE_OF_BIRTH("dateOfBirth"),
    CONTACT("contact"),
    NEED("need"),
    PRIORITY("priority"),
    ADJUSTMENTS("adjustments"),
    ALERTS("alerts");

    private final String listedAs;

    SharedItem(String listedAs) {
        this.listedAs = listedAs;
    }

    /** As agreements list it. */
    public String listedAs() {
        return listedAs;
    }

    /** What nobody is identified by. */
    static Set<SharedItem> harmless() {
        return EnumSet.of(NEED, PRIORITY);
    }

    /** What a referral cannot do without, where nothing is agreed. */
    static Set<SharedItem> needed() {
        return EnumSet.of(NAME, DATE_OF_BIRTH, CONTACT, NEED, PRIORITY, ADJUSTMENTS);
    }
}
