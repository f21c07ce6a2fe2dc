package org.towpath.referral.forms;

import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.referral.ReferralEventType;
import org.towpath.referral.ReferralWork;
import org.towpath.referral.WrittenDown;

/** The partner offered a first appointment. */
@Component
class RecordAppointment implements TaskHandler {

    private final ReferralWork referrals;

    RecordAppointment(ReferralWork referrals) {
        this.referrals = referrals;
    }

    @Override
    public String form() {
        return "referral.record-appointment";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        var appointment = Objects.requireNonNull(answers.instant("appointmentAt"), "appointmentAt");
        var written = WrittenDown.of(
                ReferralEventType.APPOINTMENT_OFFERED,
                task.id(),
                answers.saidToHaveOccurredAt(),
                ReferralTasks.details(answers, "place", "mode", "personTold"));
        referrals.wroteDown(ReferralTasks.referral(task), written.at(appointment));
        return Map.of();
    }
}
