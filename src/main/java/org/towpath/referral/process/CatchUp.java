package org.towpath.referral.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.towpath.referral.ReferralFold;
import org.towpath.referral.ReferralJourney.Next;
import org.towpath.referral.ReferralState;
import org.towpath.referral.process.ReferralProcess.Message;
import org.towpath.referral.process.ReferralProcess.Task;
import org.towpath.referral.process.ReferralProcess.Variable;

/**
 * Which message brings a process that stands here towards a record that stands there: a pure function. One step at a
 * time, because each step may open and close other waits.
 */
final class CatchUp {

    private final ReferralFold fold;
    private final int misses;
    private final int offers;
    private final Set<String> standing;
    private final Supplier<Map<String, Instant>> engagement;

    private CatchUp(
            ReferralFold fold,
            int misses,
            int offers,
            Set<String> standing,
            Supplier<Map<String, Instant>> engagement) {
        this.fold = fold;
        this.misses = misses;
        this.offers = offers;
        this.standing = standing;
        this.engagement = engagement;
    }

    /**
     * @param misses how many missed appointments the process knows of
     * @param offers how many offers of an appointment it knows of
     * @param standing ids of the tasks that are open in the process; none where it does not run
     * @param engagement when to ask whether the person works with the service
     */
    static Optional<Next> next(
            ReferralFold fold,
            int misses,
            int offers,
            Set<String> standing,
            Supplier<Map<String, Instant>> engagement) {
        return standing.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(new CatchUp(fold, misses, offers, standing, engagement).next());
    }

    private @Nullable Next next() {
        if (fold.state() == ReferralState.WITHDRAWN) {
            return tell(Message.WITHDRAWN, Map.of());
        }
        if (fold.informationOpen() && !at(Task.SUPPLY_INFORMATION)) {
            return tell(Message.INFORMATION_REQUESTED, Map.of());
        }
        if (!fold.informationOpen() && at(Task.SUPPLY_INFORMATION)) {
            return tell(Message.INFORMATION_SUPPLIED, Map.of());
        }
        if (at(Task.RECORD_ACKNOWLEDGEMENT)) {
            return fold.answered() ? tell(Message.ACKNOWLEDGED, Map.of()) : null;
        }
        if (at(Task.RECORD_DECISION)) {
            return decision();
        }
        if (fold.state() == ReferralState.DECLINED && isWithPartner()) {
            return tell(Message.PARTNER_CLOSED, Map.of());
        }
        if (at(Task.RECORD_APPOINTMENT)) {
            return appointment();
        }
        if (at(Task.RECORD_ATTENDANCE)) {
            return attendance();
        }
        if (at(Task.RECORD_ENGAGEMENT)) {
            var engaged = fold.state() == ReferralState.ENGAGED || fold.state() == ReferralState.COMPLETED;
            return engaged ? tell(Message.ENGAGEMENT_KNOWN, Map.of(Variable.ENGAGEMENT, "engaged")) : null;
        }
        return at(Task.RECORD_OUTCOME) && fold.state() == ReferralState.COMPLETED
                ? tell(Message.COMPLETED, Map.of())
                : null;
    }

    private @Nullable Next decision() {
        if (fold.state() == ReferralState.DECLINED) {
            return tell(Message.DECIDED, Map.of(Variable.DECISION, "declined"));
        }
        return isAccepted() ? tell(Message.DECIDED, Map.of(Variable.DECISION, "accepted")) : null;
    }

    private @Nullable Next appointment() {
        var offered = fold.offers() > offers && fold.state() == ReferralState.APPOINTMENT_OFFERED;
        if (!offered && !isSeen() && fold.misses() <= misses) {
            return null;
        }
        var variables = new HashMap<String, Object>();
        put(variables, Variable.APPOINTMENT_AT, fold.appointmentAt());
        return new Next(Message.APPOINTMENT_OFFERED, variables, misses, fold.offers());
    }

    private @Nullable Next attendance() {
        if (isSeen()) {
            var variables = new HashMap<String, Object>(engagement.get());
            variables.put(Variable.ATTENDANCE, "attended");
            return new Next(Message.ATTENDANCE_KNOWN, variables, fold.misses(), fold.offers());
        }
        // an offer that came after the last miss is kept for when the next appointment is asked for
        return fold.misses() > misses
                ? new Next(Message.ATTENDANCE_KNOWN, Map.of(Variable.ATTENDANCE, "missed"), fold.misses(), offers())
                : null;
    }

    private int offers() {
        return fold.state() == ReferralState.APPOINTMENT_OFFERED ? fold.offers() - 1 : fold.offers();
    }

    private Next tell(String message, Map<String, Object> variables) {
        return new Next(message, variables, misses, offers);
    }

    private static void put(Map<String, Object> variables, String name, @Nullable Instant instant) {
        if (instant != null) {
            variables.put(name, instant);
        }
    }

    private boolean at(String task) {
        return standing.contains(task);
    }

    private boolean isAccepted() {
        return fold.state() == ReferralState.ACCEPTED
                || fold.state() == ReferralState.APPOINTMENT_OFFERED
                || fold.state() == ReferralState.DID_NOT_ATTEND
                || isSeen();
    }

    private boolean isSeen() {
        return fold.state() == ReferralState.ATTENDED
                || fold.state() == ReferralState.ENGAGED
                || fold.state() == ReferralState.COMPLETED;
    }

    /** Whether the process knows that the partner accepted. */
    private boolean isWithPartner() {
        return at(Task.RECORD_APPOINTMENT)
                || at(Task.RECORD_ATTENDANCE)
                || at(Task.FOLLOW_UP_MISSED)
                || at(Task.RECORD_ENGAGEMENT)
                || at(Task.RECORD_OUTCOME);
    }
}
