package org.towpath.insight;

import org.jspecify.annotations.Nullable;

/**
 * One element of a model and what waits there. Lengths of stay are of those who went in the months looked at; they are
 * exact to one per cent (S-96).
 *
 * @param element id in the model
 * @param name what the model calls it; its id where it has no name
 * @param kind as BPMN calls it: {@code userTask}
 * @param waiting how many are there now
 * @param entered how many came in the months looked at
 * @param left how many went in them
 * @param medianSeconds half stayed no longer; null where nobody went
 * @param p90Seconds nine in ten stayed no longer
 * @param medianOfficeSeconds as {@code medianSeconds}, counting office hours only
 * @param p90OfficeSeconds as {@code p90Seconds}, counting office hours only
 * @param atRisk how many of those there now wait under a promise that has been warned of, or for a task due within a
 *     day
 * @param missed how many of those there now wait under a promise that was missed
 * @param overdue how many of those there now are tasks past the time they were due
 */
public record Bottleneck(
        String element,
        String name,
        String kind,
        long waiting,
        long entered,
        long left,
        @Nullable Long medianSeconds,
        @Nullable Long p90Seconds,
        @Nullable Long medianOfficeSeconds,
        @Nullable Long p90OfficeSeconds,
        long atRisk,
        long missed,
        long overdue) {}
