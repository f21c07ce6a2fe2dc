package org.towpath.promise;

/** How a clock stands. */
public enum ClockState {
    RUNNING,
    /** Someone else has to act first. */
    PAUSED,
    /** The event it waited for has happened. */
    MET,
    /** A promise of an agreement still runs after its due instant, or was kept too late. */
    MISSED,
    /** What it measured is no more: withdrawn, declined, the person has died. */
    CANCELLED
}
