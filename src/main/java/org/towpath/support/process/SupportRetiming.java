package org.towpath.support.process;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.towpath.engine.Never;
import org.towpath.engine.Timers;
import org.towpath.promise.ClockMoved;
import org.towpath.promise.PromiseNames;

/**
 * Moves what the process of support waits for when its time is counted anew: opening hours or bank holidays changed.
 */
@Component
class SupportRetiming {

    private final Timers timers;

    SupportRetiming(Timers timers) {
        this.timers = timers;
    }

    @EventListener
    void on(ClockMoved moved) {
        var after = moved.after();
        var due = after.measured().dueAt();
        if (after.referral() != null
                || !after.isOpen()
                || !after.promised().promise().equals(PromiseNames.SUPPORT_WORKER)
                || Objects.equals(moved.before().measured().dueAt(), due)) {
            return;
        }
        timers.move(
                after.episode(),
                Map.of(
                        "workerDueAt",
                        due == null ? Never.INSTANT : due.plusMillis(1),
                        "workerWarnAt",
                        Optional.ofNullable(after.warnAt()).orElse(Never.INSTANT)));
    }
}
