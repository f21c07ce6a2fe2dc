package org.towpath.episode;

/** How far a case is; the first in this list that holds, from the last to the first. */
public enum Stage {
    IDENTIFICATION,
    SCREENING,
    ASSESSMENT,
    REFERRAL,
    SUPPORT,
    FEEDBACK,
    CLOSED
}
