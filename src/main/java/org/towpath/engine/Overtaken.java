package org.towpath.engine;

import java.sql.SQLException;
import java.util.Set;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Tells a case that moved under someone's hands from anything else that can go wrong. */
public final class Overtaken {

    /** What PostgreSQL calls a deadlock, a lost race and a lock not to be had; the engine hands them on as they are. */
    private static final Set<String> STATES = Set.of("40P01", "40001", "55P03");

    private Overtaken() {}

    /**
     * Whether something failed only because another transaction was quicker: nothing was done, it may be tried again.
     */
    public static boolean caused(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
