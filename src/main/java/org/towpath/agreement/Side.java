package org.towpath.agreement;

/** The two sides of an agreement. */
public enum Side {
    /** The liaison and diversion service. */
    LD,
    /** The partner organisation. */
    PARTNER
}
