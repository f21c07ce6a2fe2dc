package org.towpath.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.InvalidInput;

/** Which facts about a referral cannot be taken, and why. */
final class ReferralRefusals {

    /** Clocks of two systems differ a little: that far ahead counts as now. */
    static final Duration AHEAD = Duration.ofSeconds(60);

    private ReferralRefusals() {}

    /**
     * When something happened, as it counts here: whole seconds, not ahead of now, and a time typed to the minute that
     * is the minute of sending counts as the sending.
     *
     * @throws InvalidInput naming {@code occurredAt} if it lies ahead or before the referral was sent
     */
    static Instant occurredAt(Instant said, @Nullable Instant sentAt, Instant now) {
        var at = said.truncatedTo(ChronoUnit.SECONDS);
        var present = now.truncatedTo(ChronoUnit.SECONDS);
        if (at.isAfter(present.plus(AHEAD))) {
            throw new InvalidInput("occurredAt", "This lies in the future");
        }
        if (sentAt == null) {
            throw new InvalidInput("occurredAt", "The referral has not been sent yet");
        }
        if (at.isBefore(sentAt)) {
            if (at.equals(sentAt.truncatedTo(ChronoUnit.MINUTES))) {
                return sentAt;
            }
            throw new InvalidInput("occurredAt", "This is before the referral was sent");
        }
        return at.isAfter(present) ? present : at;
    }

    /** The fact that makes this one impossible, if there is one: it ended the referral, or was a final decision. */
    static Optional<ReferralFact> against(ReferralEventType type, Instant occurredAt, Collection<ReferralFact> known) {
        var last = first(known, fact -> fact.type().isLast());
        if (last.isPresent()
                && (type.isLast() || !occurredAt.isBefore(last.get().occurredAt()))) {
            return last;
        }
        if (type == ReferralEventType.ACCEPTED) {
            return first(known, fact -> fact.type() == ReferralEventType.DECLINED)
                    .filter(declined -> !occurredAt.isBefore(declined.occurredAt()));
        }
        if (type == ReferralEventType.DECLINED) {
            return first(
                    known,
                    fact -> fact.type() == ReferralEventType.ACCEPTED
                            && fact.occurredAt().isAfter(occurredAt));
        }
        return Optional.empty();
    }

    private static Optional<ReferralFact> first(
            Collection<ReferralFact> known, java.util.function.Predicate<ReferralFact> which) {
        return known.stream().filter(which).min(Comparator.comparing(ReferralFact::occurredAt));
    }
}
