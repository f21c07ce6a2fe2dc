package org.towpath.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Tells a case that moved under someone's hands from anything else that can go wrong. */
public final class Overtaken {

    private Overtaken() {}

    /**
     * Whether something failed only because another transaction was quicker: nothing was done, it may be tried again.
     */
    public static boolean caused(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return false;
    }
}
