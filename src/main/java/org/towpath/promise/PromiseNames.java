package org.towpath.promise;

import java.util.Set;

/** What is promised, by the names that the models' overdue timers carry. */
public final class PromiseNames {

    /** To say that a referral has arrived. */
    public static final String ACKNOWLEDGE = "acknowledge";

    /** To accept or decline it. */
    public static final String DECIDE = "decide";

    /** To offer a first appointment. */
    public static final String FIRST_APPOINTMENT = "first-appointment";

    /** To tell us whether the person works with the service. */
    public static final String ENGAGEMENT = "engagement";

    /** To tell whoever referred the person what came of it. */
    public static final String FEEDBACK = "feedback";

    /** To find somebody who supports the person. */
    public static final String SUPPORT_WORKER = "support-worker";

    /** To say what becomes of a safeguarding concern. */
    public static final String AUTHORITY_DECISION = "authority-decision";

    /** Names that models wait for; no service level of another meaning may go by one of them. */
    static final Set<String> MODELLED =
            Set.of(ACKNOWLEDGE, DECIDE, FIRST_APPOINTMENT, ENGAGEMENT, FEEDBACK, SUPPORT_WORKER, AUTHORITY_DECISION);

    private PromiseNames() {}
}
