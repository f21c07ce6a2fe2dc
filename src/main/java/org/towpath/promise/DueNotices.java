package org.towpath.promise;

/**
 * Tells people when promises are due. Whoever sends messages implements it; called inside the transaction in which the
 * warning is marked or the clock is recomputed.
 */
public interface DueNotices {

    /** Reminds those who can still see to it, once for each due instant. */
    void dueSoon(DueSoon soon);

    /**
     * A running clock is due at another time than before, or what was said about a miss no longer holds: tells those
     * who were told of its steps, and whoever owes the promise.
     *
     * @param key what moved it; each is told of it once
     */
    void countedAnew(PromiseClock before, PromiseClock after, String key);
}
