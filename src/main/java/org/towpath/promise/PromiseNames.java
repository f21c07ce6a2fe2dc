package org.towpath.promise;

/** What is promised, by the names that the models' overdue timers carry. */
public final class PromiseNames {

    /** To say that a referral has arrived. */
    public static final String ACKNOWLEDGE = "acknowledge";

    /** To accept or decline it. */
    public static final String DECIDE = "decide";

    /** To offer a first appointment. */
    public static final String FIRST_APPOINTMENT = "first-appointment";

    /** To tell whoever referred the person what came of it. */
    public static final String FEEDBACK = "feedback";

    /** To find somebody who supports the person. */
    public static final String SUPPORT_WORKER = "support-worker";

    private PromiseNames() {}
}
