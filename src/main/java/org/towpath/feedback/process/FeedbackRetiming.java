package org.towpath.feedback.process;

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
 * Moves what the process of feedback waits for when its time is counted anew: opening hours or bank holidays changed.
 */
@Component
class FeedbackRetiming {

    private final Timers timers;

    FeedbackRetiming(Timers timers) {
        this.timers = timers;
    }

    @EventListener
    void on(ClockMoved moved) {
        var after = moved.after();
        var due = after.measured().dueAt();
        if (after.referral() != null
                || !after.isOpen()
                || !after.promised().promise().equals(PromiseNames.FEEDBACK)
                || Objects.equals(moved.before().measured().dueAt(), due)) {
            return;
        }
        timers.move(
                after.episode(),
                Map.of(
                        "feedbackDueAt",
                        due == null ? Never.INSTANT : due.plusMillis(1),
                        "feedbackWarnAt",
                        Optional.ofNullable(after.warnAt()).orElse(Never.INSTANT)));
    }
}
