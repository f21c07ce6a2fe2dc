package org.towpath.referral.forms;

import java.util.LinkedHashMap;
import java.util.Map;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.referral.ReferralWork;
import org.towpath.shared.ReferralReference;

/** What the tasks of a referral have in common. */
final class ReferralTasks {

    private static final int LATEST_REBOOKING_DAYS = 28;
    private static final String REFERENCE = "referralReference";

    private ReferralTasks() {}

    /** The referral a task is about. */
    static ReferralReference referral(TaskContext task) {
        var reference = task.references().get(REFERENCE);
        if (reference == null) {
            throw new IllegalArgumentException("A task of a referral needs its reference");
        }
        return new ReferralReference(reference);
    }

    /** Answers that go with a fact, those that were given. */
    static Map<String, Object> details(Answers answers, String... keys) {
        var details = new LinkedHashMap<String, Object>();
        for (var key : keys) {
            var text = answers.text(key);
            if (text != null) {
                details.put(key, text);
            }
        }
        return details;
    }

    /** When another appointment is to be known, as the process waits for it. A case on an older model does not ask. */
    static Map<String, Object> rebooking(ReferralWork referrals, TaskContext task, Answers answers) {
        var due = answers.awaited("rebookByAt", task, LATEST_REBOOKING_DAYS);
        if (due == null) {
            return Map.of();
        }
        return Map.copyOf(referrals.askedAboutRebookingAt(referral(task), due));
    }
}
