package org.towpath.agreement;

/** Who owes a promise: both sides of an agreement can. */
public enum Owed {
    /** The liaison and diversion service. */
    LD,
    /** The partner organisation. */
    PARTNER
}
