package org.towpath.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Roles;
import org.towpath.agreement.Side;
import org.towpath.promise.DueNotices;
import org.towpath.promise.DueSoon;
import org.towpath.promise.Party;
import org.towpath.promise.PromiseClock;
import org.towpath.web.CodeWords;
import org.towpath.web.Times;

/**
 * Tells whoever is concerned that a promise is due soon, or at another time than before. What is the partner's goes to
 * the partner's contact too, with a link of their own.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClockNotices implements DueNotices {

    private static final String DUE_SOON = "promise-due-soon";
    private static final String COUNTED_ANEW = "clock-counted-anew";
    private static final String FOR_PARTNERS = "-partner";

    private final Notices notices;
    private final ToldBefore told;
    private final Addressees addressees;
    private final CodeWords words;
    private final Times times;
    private final Clock clock;

    ClockNotices(Notices notices, ToldBefore told, Addressees addressees, CodeWords words, Times times, Clock clock) {
        this.notices = notices;
        this.told = told;
        this.addressees = addressees;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public void dueSoon(DueSoon soon) {
        remind(soon, addressees.ours(Roles.PRACTITIONER, null));
        var agreed = soon.agreed();
        if (agreed != null && soon.owedBy() == Party.PARTNER) {
            var contact = addressees.now(agreed, Side.PARTNER, addressees.lead(agreed, Side.PARTNER));
            if (contact != null) {
                remind(soon, Addressees.theirs(contact));
            }
        }
    }

    private void remind(DueSoon soon, Recipient to) {
        var referral = soon.referral();
        notices.send(Notice.of("due-soon:" + soon.about() + ":" + soon.dueAt() + ":" + key(to), text(DUE_SOON, to), to)
                .with(
                        "about",
                        about(
                                referral == null ? null : referral.value(),
                                soon.episode().value()))
                .with("promise", words.of("promise", soon.promise()))
                .with("due", times.due(soon.dueAt()))
                .with("link", LinkPlaces.to(soon.about()))
                .about(soon.episode(), referral));
    }

    @Override
    public void countedAnew(PromiseClock before, PromiseClock after, String key) {
        var steps = EscalationNotices.about(after.id());
        var noMiss = before.measured().missedAt() != null && after.measured().missedAt() == null;
        if (noMiss) {
            told.keepBack(steps, clock.instant());
        }
        var recipients = new LinkedHashMap<String, Recipient>();
        for (var one : told.by(steps)) {
            recipients.put(key(one.to()), one.to());
            if (noMiss) {
                told.putRight(one, clock.instant());
            }
        }
        var owing = owing(after);
        if (owing != null) {
            recipients.putIfAbsent(key(owing), owing);
        }
        recipients.forEach((who, to) -> tell(before, after, "anew:" + after.id() + ":" + key + ":" + who, to));
    }

    private void tell(PromiseClock before, PromiseClock after, String key, Recipient to) {
        var referral = after.referral();
        var due = after.measured().dueAt();
        notices.send(Notice.of(key, text(COUNTED_ANEW, to), to)
                .with(
                        "about",
                        about(
                                referral == null ? null : referral.value(),
                                after.episode().value()))
                .with("promise", words.of("promise", after.promised().promise()))
                .with("was", moment(before.measured().dueAt()))
                .with("now", due == null ? "it stands still now, so it has no time yet" : "it is due " + times.due(due))
                .with("miss", miss(before, after))
                .with("link", LinkPlaces.to(after.id()))
                .about(after.episode(), referral));
    }

    private static String miss(PromiseClock before, PromiseClock after) {
        if (after.measured().missedAt() != null) {
            return "It is missed by the new time too.";
        }
        return before.measured().missedAt() == null
                ? "Go by the new time."
                : "Go by the new time: what we may have told you about a missed promise no longer holds.";
    }

    /** Whoever leads on the side that owes it; nobody where no agreement holds anybody to it. */
    private @Nullable Recipient owing(PromiseClock measured) {
        var agreed = measured.promised().agreed();
        if (agreed == null) {
            return null;
        }
        if (measured.promised().owedBy() == Party.LD) {
            return addressees.ours(Roles.PRACTITIONER, addressees.lead(agreed, Side.LD));
        }
        var contact = addressees.lead(agreed, Side.PARTNER);
        return contact == null ? null : Addressees.theirs(contact);
    }

    private String moment(@Nullable Instant due) {
        return due == null ? "at no known time" : times.due(due);
    }

    private static String about(@Nullable String referral, String episode) {
        return referral == null ? "Case " + episode : "Referral " + referral;
    }

    private static String text(String template, Recipient to) {
        return to instanceof Recipient.Partner ? template + FOR_PARTNERS : template;
    }

    /** Who it is, in whatever role they get it: somebody with two roles is told once. */
    private static String key(Recipient to) {
        if (to instanceof Recipient.Staff one) {
            return key(one.role(), one.name(), one.email());
        }
        return to instanceof Recipient.Partner one ? key(one.role(), one.name(), one.email()) : to.toString();
    }

    private static String key(String role, String name, @Nullable String email) {
        return (email == null ? role : email) + "/" + name;
    }
}
