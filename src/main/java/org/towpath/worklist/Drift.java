package org.towpath.worklist;

/**
 * One place where the worklist and the engine do not say the same.
 *
 * @param task the engine's id
 */
public record Drift(String task, Kind kind) {

    /** What is wrong. */
    public enum Kind {
        /** The engine has the task, the worklist does not. */
        MISSING,
        /** The worklist has the task open, the engine does not have it any more. */
        STALE,
        /** Both have it, but not the same holder, due instant or version of the model. */
        DIFFERENT
    }
}
