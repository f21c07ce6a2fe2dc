package org.towpath.person;

import java.util.UUID;

/**
 * Somebody who may be the person looked for.
 *
 * @param certainty 0 to 100; only to put the likeliest first, never shown as a figure
 */
public record PersonMatch(UUID person, Reason reason, int certainty) {

    /** Why they may be the same. */
    public enum Reason {
        NHS_NUMBER,
        CUSTODY_REFERENCE,
        NAME_AND_DATE_OF_BIRTH,
        NAME_LIKE_AND_DATE_OF_BIRTH,
        NAME_AND_AGE,
        NAME,
        PHONE,
        DATE_OF_BIRTH
    }
}
