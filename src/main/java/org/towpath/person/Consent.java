package org.towpath.person;

import org.jspecify.annotations.Nullable;

/**
 * What a person said to one purpose.
 *
 * @param purpose SCREENING, POLICE, COURT, DEFENCE, RECORDS, FAMILY, TEXTS, PEER, RESEARCH or REFERRAL
 * @param subject for REFERRAL the id of the service, otherwise null
 * @param status GIVEN, REFUSED, WITHDRAWN, NOT_ASKED or LACKS_CAPACITY_BEST_INTERESTS
 */
public record Consent(String purpose, @Nullable String subject, String status) {

    public static final String GIVEN = "GIVEN";
    public static final String WITHDRAWN = "WITHDRAWN";
    public static final String REFERRAL = "REFERRAL";
}
