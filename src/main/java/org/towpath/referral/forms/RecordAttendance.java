package org.towpath.referral.forms;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.referral.ReferralEventType;
import org.towpath.referral.ReferralWork;
import org.towpath.referral.WrittenDown;

/** Whether the person came. Where the partner cancelled, another appointment is awaited and nothing happened yet. */
@Component
class RecordAttendance implements TaskHandler {

    private final ReferralWork referrals;

    RecordAttendance(ReferralWork referrals) {
        this.referrals = referrals;
    }

    @Override
    public String form() {
        return "referral.record-attendance";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var referral = ReferralTasks.referral(task);
        var said = ReferralTasks.details(answers, "accompaniedBy", "toldBy");
        var at = answers.saidToHaveOccurredAt();
        if (answers.is("attendanceOutcome", "attended")) {
            var fold = referrals.wroteDown(referral, WrittenDown.of(ReferralEventType.ATTENDED, task.id(), at, said));
            return Map.copyOf(referrals.askedAboutEngagementAt(referral, fold));
        }
        if (answers.is("attendanceOutcome", "missed")) {
            referrals.wroteDown(referral, WrittenDown.of(ReferralEventType.DID_NOT_ATTEND, task.id(), at, said));
            return Map.of();
        }
        return ReferralTasks.rebooking(referrals, task, answers);
    }
}
