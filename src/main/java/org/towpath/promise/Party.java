package org.towpath.promise;

/** Who owes a promise. */
public enum Party {
    /** Us, the Liaison and Diversion service. */
    LD,
    /** The organisation referred to. */
    PARTNER
}
