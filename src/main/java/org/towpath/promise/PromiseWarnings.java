package org.towpath.promise;

import java.time.Clock;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says when promises are due to those who can keep them: soon, or at another time than before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PromiseWarnings {

    private final ClockRows rows;
    private final ObjectProvider<DueNotices> notices;
    private final Clock clock;

    PromiseWarnings(ClockRows rows, ObjectProvider<DueNotices> notices, Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.clock = clock;
    }

    /** Warns that a promise is due soon, once; false if that went out already, or nobody can say when it is due. */
    public boolean warn(PromiseClock measured) {
        var dueAt = measured.measured().dueAt();
        if (!measured.isOpen() || dueAt == null || !rows.warned(measured.id(), clock.instant())) {
            return false;
        }
        soon(DueSoon.of(measured, dueAt));
        return true;
    }

    /** Reminds of what no clock measures. */
    public void soon(DueSoon soon) {
        notices.forEach(it -> it.dueSoon(soon));
    }

    /** Somebody decided to count a running clock anew, or a miss of it turned out not to be one. */
    void recomputed(PromiseClock before, PromiseClock after, ClockFact because) {
        var withdrawn = before.measured().missedAt() != null && after.measured().missedAt() == null;
        var moved = because.type() == ClockFact.Type.AMENDED
                && !Objects.equals(before.measured().dueAt(), after.measured().dueAt());
        if (after.isOpen() && (moved || withdrawn)) {
            notices.forEach(it -> it.countedAnew(before, after, because.key()));
        }
    }
}
