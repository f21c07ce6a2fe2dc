package org.towpath.notice;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.agreement.Action;
import org.towpath.agreement.KeyContact;
import org.towpath.agreement.KeyContacts;
import org.towpath.agreement.Side;
import org.towpath.calendar.WorkingCalendar;
import org.towpath.promise.DefaultTerms;
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
    private static final String OUT_OF_HOURS = "OUT_OF_HOURS";
    private static final String ON_CALL = "on-call";
    private static final String MANAGER = "operational-manager";

    private final Notices notices;
    private final ToldBefore told;
    private final Mailboxes mailboxes;
    private final KeyContacts contacts;
    private final CodeWords words;
    private final Times times;
    private final Clock clock;

    EscalationNotices(
            Notices notices,
            ToldBefore told,
            Mailboxes mailboxes,
            KeyContacts contacts,
            CodeWords words,
            Times times,
            Clock clock) {
        this.notices = notices;
        this.told = told;
        this.mailboxes = mailboxes;
        this.contacts = contacts;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public void tell(StepFired step) {
        var contact = contact(step);
        if (step.side() == Side.LD) {
            send(step, OURS, ours(step.role(), contact), action(step));
        } else if (contact == null) {
            send(step, NOBODY_THERE, ours(MANAGER, null), "");
        } else {
            send(step, THEIRS, new Recipient.Partner(contact.role(), contact.name(), contact.email()), "");
        }
    }

    private void send(StepFired step, String template, Recipient to, String action) {
        var referral = step.referral();
        notices.send(Notice.of(about(step.clock().toString()) + step.missedAt() + ":" + step.n(), template, to)
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
        var steps = about(miss.clock().toString());
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

    /** Who it is now: at night whoever is on call on that side, if the agreement names somebody. */
    private @Nullable KeyContact contact(StepFired step) {
        var named = step.contact();
        if (isOpen()) {
            return named;
        }
        var agreed = step.agreement();
        return contacts.whoIs(agreed.agreement(), agreed.version(), step.side(), OUT_OF_HOURS, clock.instant())
                .filter(it -> it.role().equalsIgnoreCase(OUT_OF_HOURS))
                .orElse(named);
    }

    /** By name where the agreement names somebody; else the mailbox of whoever is on call, or of the role. */
    private Recipient ours(String role, @Nullable KeyContact contact) {
        if (contact != null && (contact.email() != null || contact.role().equalsIgnoreCase(OUT_OF_HOURS))) {
            return new Recipient.Staff(role, contact.name(), contact.email());
        }
        var atNight = isOpen() ? java.util.Optional.<String>empty() : mailboxes.of(ON_CALL);
        var mailbox = atNight.or(() -> mailboxes.of(role)).orElse(null);
        var name = contact == null ? words.of("role", role) : contact.name();
        return new Recipient.Staff(role, name, mailbox);
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

    private boolean isOpen() {
        return isOpen(DefaultTerms.CALENDAR);
    }

    private boolean isOpen(WorkingCalendar calendar) {
        var now = clock.instant();
        return !calendar.openTimeBetween(now, now.plusSeconds(1)).isZero();
    }

    private static String about(String clock) {
        return "step:" + clock + ":";
    }
}
