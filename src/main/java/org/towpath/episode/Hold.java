package org.towpath.episode;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Ordinary work on a case stands still because a life is at risk.
 *
 * @param by name of whoever recorded it
 * @param lookAgainAt by when somebody must have looked whether the danger is over
 */
public record Hold(Instant since, String by, Instant lookAgainAt) {

    /** A risk to life is looked at again after this long. */
    public static final Duration LOOK_AGAIN_AFTER = Duration.ofHours(4);

    private static final Set<String> PROCESSES = Set.of("safeguarding", "justice-information");
    private static final Set<String> TASKS = Set.of("userTask_respondToRisk", "userTask_reviewRisk");

    /** Whether a task may be done all the same: what the risk asks for, safeguarding, information for justice. */
    public boolean allows(String process, String taskKey) {
        return allowsWhileHeld(process, taskKey);
    }

    /** The same for any hold: none allows more than another. */
    static boolean allowsWhileHeld(String process, String taskKey) {
        return PROCESSES.contains(process) || TASKS.contains(taskKey);
    }
}
