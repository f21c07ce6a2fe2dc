package org.towpath.dispute;

/** What was ruled, seen from our side. */
public enum Outcome {
    UPHELD,
    PARTLY,
    NOT_UPHELD,
    WITHDRAWN,
    AGREEMENT_AMENDED
}
