package org.towpath.dispute;

/** How far a dispute is. */
public enum DisputeState {
    /** Drafted by the last escalation step; nothing was sent, and a person decides. */
    DRAFT,
    OPEN,
    SETTLED,
    /** The draft became a date agreed with the partner. */
    DATE_AGREED,
    /** The draft was dropped, or its promise was kept after all. */
    DROPPED
}
