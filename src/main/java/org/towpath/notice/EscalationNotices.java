package org.towpath.notice;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.agreement.Action;
import org.towpath.agreement.Side;
import org.towpath.promise.MissWithdrawn;
import org.towpath.promise.StepFired;
import org.towpath.promise.StepNotices;
import org.towpath.web.CodeWords;
import org.towpath.web.Times;

/**
 * Tells whoever an escalation step turns to, and tells them once if there was no miss after all (practice.md 18). Out
 * of hours that is whoever is on call; where nobody is named it is the mailbox of the role; and where a partner has
 * nobody who can be reached, our own manager hears that, because then somebody has to find out whom to ring.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EscalationNotices implements StepNotices {

    private static final String OURS = "escalation-step";
    private static final String THEIRS = "escalation-step-partner";
    private static final String NOBODY_THERE = "escalation-nobody-there";
    private static final String WITHDRAWN = "miss-withdrawn";
    private static final String MANAGER = "operational-manager";

    private final Notices notices;
    private final ToldBefore told;
    private final Addressees addressees;
    private final CodeWords words;
    private final Times times;
    private final Clock clock;

    EscalationNotices(
            Notices notices, ToldBefore told, Addressees addressees, CodeWords words, Times times, Clock clock) {
        this.notices = notices;
        this.told = told;
        this.addressees = addressees;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public void tell(StepFired step) {
        var contact = addressees.now(step.agreement(), step.side(), step.contact());
        if (step.side() == Side.LD) {
            send(step, OURS, addressees.ours(step.role(), contact), action(step));
        } else if (contact == null) {
            send(step, NOBODY_THERE, addressees.ours(MANAGER, null), "");
        } else {
            send(step, THEIRS, Addressees.theirs(contact), "");
        }
    }

    private void send(StepFired step, String template, Recipient to, String action) {
        var referral = step.referral();
        notices.send(Notice.of(about(step.clock()) + step.missedAt() + ":" + step.n(), template, to)
                .with("referral", referral == null ? "without a number" : referral.value())
                .with("promise", words.of("promise", step.promise()))
                .with("due", times.at(step.missedAt()))
                .with("step", String.valueOf(step.n()))
                .with("role", words.of("messageRole", step.role()))
                .with("action", action)
                .with("link", LinkPlaces.to(step.clock()))
                .about(step.episode(), referral));
    }

    @Override
    public void withdrawn(MissWithdrawn miss) {
        var steps = about(miss.clock());
        told.keepBack(steps, clock.instant());
        var referral = miss.referral();
        var key = "withdrawn:" + miss.clock() + ":" + miss.at() + ":";
        for (var one : told.by(steps)) {
            notices.send(Notice.of(key + one.key(), WITHDRAWN, one.to())
                    .with("referral", referral == null ? "without a number" : referral.value())
                    .with("promise", words.of("promise", miss.promise()))
                    .about(miss.episode(), referral));
            told.putRight(one, miss.at());
        }
    }

    /** A call as often as a message: what to do, and on which number. */
    private static String action(StepFired step) {
        var contact = step.contact();
        var number =
                contact == null || contact.phone() == null ? "" : " Your number in the agreement: " + contact.phone();
        return step.action() == Action.TASK
                ? "Ring the partner today, and write down in Towpath who you spoke to, what they will do and by when."
                        + number
                : "Look at the referral in Towpath, ring the partner if that helps, and say what you will do and by when."
                        + number;
    }

    /** What the keys of everything told of the steps of a clock begin with. */
    static String about(UUID clock) {
        return "step:" + clock + ":";
    }
}
