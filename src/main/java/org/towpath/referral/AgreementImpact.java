package org.towpath.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreedTerms;
import org.towpath.agreement.Agreements;
import org.towpath.agreement.AgreementsInForce;
import org.towpath.promise.ClockFact;
import org.towpath.promise.ClockFold;
import org.towpath.promise.ClockReplay;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.Promised;
import org.towpath.promise.Terms;
import org.towpath.referral.SentReferrals.Sent;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;

/**
 * Before anybody signs: what a version of an agreement would have made of the referrals of the last months, and what it
 * does to the clocks that run now. The clocks' own computation is used; nothing is changed.
 */
@Component
public class AgreementImpact {

    private static final int MOST_MONTHS = 24;

    private final Agreements agreements;
    private final AgreementsInForce terms;
    private final Terms promises;
    private final ClockReplay replay;
    private final SentReferrals sent;
    private final Clock clock;

    AgreementImpact(
            Agreements agreements,
            AgreementsInForce terms,
            Terms promises,
            ClockReplay replay,
            SentReferrals sent,
            Clock clock) {
        this.agreements = agreements;
        this.terms = terms;
        this.promises = promises;
        this.replay = replay;
        this.sent = sent;
        this.clock = clock;
    }

    /**
     * What changes.
     *
     * @param replayed promises counted again under the version
     * @param wouldMiss promises that were kept, or not made, and would have been missed
     * @param wouldNoLongerMiss promises that were missed and would have been kept, or not made
     * @param runningMoved clocks that run now and would be due at another time; none unless the version re-times them
     */
    public record Impact(int replayed, int wouldMiss, int wouldNoLongerMiss, List<Moved> runningMoved) {}

    /** A running clock that would be due at another time; null while nobody can say when. */
    public record Moved(
            UUID clock, @Nullable Instant from, @Nullable Instant to) {}

    /**
     * @param months how far back, from 1 to 24
     * @throws NotFound if this person may not see the agreement, or there is no such version
     * @throws InvalidInput if months is out of range
     */
    @Transactional(readOnly = true)
    public Impact of(UUID agreement, int version, int months, Actor actor) {
        if (months < 1 || months > MOST_MONTHS) {
            throw new InvalidInput("months", "Give a whole number of months from 1 to " + MOST_MONTHS);
        }
        agreements.view(agreement, version, actor);
        var draft = terms.version(agreement, version);
        var since = clock.instant().atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
        var clocks = replay.sentTo(draft.services(), since);
        var tally = new Tally(draft);
        for (var referral : sent.to(draft.services(), since)) {
            tally.count(referral, clocks.getOrDefault(referral.reference(), Map.of()));
        }
        return new Impact(tally.replayed, tally.wouldMiss, tally.wouldNoLongerMiss, tally.moved);
    }

    /** One pass over the referrals. */
    private final class Tally {

        private final AgreedTerms draft;
        private final List<Moved> moved = new ArrayList<>();
        private int replayed;
        private int wouldMiss;
        private int wouldNoLongerMiss;

        Tally(AgreedTerms draft) {
            this.draft = draft;
        }

        void count(Sent referral, Map<String, PromiseClock> measured) {
            var promised = promised(referral, referral.sentAt());
            promised.forEach(it -> count(referral, it, measured.get(it.promise())));
            measured.values().stream()
                    .filter(it -> isMissed(it.measured()))
                    .filter(it -> promised.stream()
                            .noneMatch(other ->
                                    other.promise().equals(it.promised().promise())))
                    .forEach(gone -> wouldNoLongerMiss++);
        }

        /** The terms of the draft in the opening hours in force at an instant. */
        private List<Promised> promised(Sent referral, Instant at) {
            return promises.of(draft, referral.service(), at, referral.about());
        }

        private void count(Sent referral, Promised promised, @Nullable PromiseClock before) {
            var fold = folded(referral, promised, before);
            if (fold == null) {
                return;
            }
            replayed++;
            var missed = before != null && isMissed(before.measured());
            if (isMissed(fold) && !missed) {
                wouldMiss++;
            } else if (missed && !isMissed(fold)) {
                wouldNoLongerMiss++;
            }
            if (before != null && draft.reTimeRunning() && before.isOpen()) {
                promised(referral, clock.instant()).stream()
                        .filter(it -> it.promise().equals(promised.promise()))
                        .forEach(it -> move(it, before));
            }
        }

        private void move(Promised promised, PromiseClock running) {
            var agreed = running.promised().agreed();
            if (agreed == null || !agreed.agreement().equals(draft.agreement())) {
                return;
            }
            var from = running.measured().dueAt();
            var to = replay.reTimed(promised, running).dueAt();
            if (!Objects.equals(from, to)) {
                moved.add(new Moved(running.id(), from, to));
            }
        }

        /** From the clock that measured it where it heard of all that counts, otherwise from what happened. */
        private @Nullable ClockFold folded(Sent referral, Promised promised, @Nullable PromiseClock before) {
            if (before != null
                    && before.promised().starts().equals(promised.starts())
                    && before.promised().stops().equals(promised.stops())
                    && (before.promised().pausable() || !promised.pausable())) {
                return replay.under(promised, before);
            }
            var facts = facts(referral, promised);
            return facts.isEmpty() ? null : replay.under(promised, facts);
        }
    }

    private List<ClockFact> facts(Sent referral, Promised promised) {
        var facts = new ArrayList<ClockFact>();
        var anchor = promised.countsBack() ? referral.anchorAt() : null;
        if (promised.starts().equals(Promised.SENT)) {
            facts.add(replay.begins(referral.sentAt(), anchor));
        }
        for (var happened : referral.events()) {
            if (facts.isEmpty() && ReferralMeaning.begins(promised.starts(), happened.type())) {
                facts.add(replay.begins(happened.at(), anchor));
            } else if (!facts.isEmpty()) {
                var type = ReferralMeaning.of(promised, happened.type());
                if (type != null) {
                    var reason = ReferralEventType.INFORMATION_REQUESTED.name();
                    facts.add(new ClockFact(type, happened.at(), happened.key(), reason, "us"));
                }
            }
        }
        var ended = referral.endedAt();
        if (!facts.isEmpty() && ended != null) {
            facts.add(ClockFact.of(ClockFact.Type.CANCELLED, ended, "ended"));
        }
        return facts;
    }

    private static boolean isMissed(ClockFold fold) {
        return fold.missedAt() != null;
    }
}
