package org.towpath.agreement;

import java.util.Arrays;

import org.towpath.shared.InvalidInput;

/**
 * What is counted of the promises of an agreement. Each promise counts in the period in which it was decided, so that
 * no miss falls between two reviews; what is open at the end of a period counts as running there.
 */
public enum Figure {
    /** Kept in time, also where a miss turned out not to be one. */
    MET("c.state = 'MET' and " + within("c.stopped_at")),

    /**
     * Not kept in time, whether or not anything has rung yet; a clock that is cancelled afterwards was missed before.
     */
    MISSED(within(missedAt())),

    /** Both sides disagree, or disagreed, about it. */
    DISPUTED("""
            exists (select 1 from dispute_promise p join dispute d on d.id = p.dispute_id
                    where p.clock_id = c.id and d.state in ('OPEN', 'SETTLED') and %s)""".formatted(within("d.begun_at"))),

    /** Not decided yet. */
    RUNNING("(cast(:until as timestamptz) is null or c.started_at < :until)"
            + " and (c.stopped_at is null or c.stopped_at >= :until)"
            + " and (" + missedAt() + " is null or " + missedAt() + " >= :until)");

    private final String condition;

    Figure(String condition) {
        this.condition = condition;
    }

    /** The condition on a row {@code c} of the clocks, with the parameters of {@link FigurePeriod}. */
    public String condition() {
        return condition;
    }

    /** @throws InvalidInput naming {@code figure} */
    public static Figure read(String name) {
        return Arrays.stream(values())
                .filter(it -> it.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("figure", "Give MET, MISSED, DISPUTED or RUNNING"));
    }

    /** A promise that has run past its due instant is missed from then on. */
    private static String missedAt() {
        return "coalesce(c.missed_at, case when c.state = 'RUNNING' and c.due_at < :now then c.due_at end)";
    }

    private static String within(String instant) {
        return "(%1$s is not null and (cast(:from as timestamptz) is null or %1$s >= :from)".formatted(instant)
                + " and (cast(:until as timestamptz) is null or %s < :until))".formatted(instant);
    }
}
