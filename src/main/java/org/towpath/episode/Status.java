package org.towpath.episode;

/** Whether anyone works on a case. */
public enum Status {
    OPEN,
    /** A life is at risk: only what that asks for, safeguarding and information for justice go on. */
    HELD,
    /** Handed over to partners; the answers are still coming in. */
    FOLLOWED_UP,
    CLOSED
}
