package org.towpath.agreement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * When somebody has to look at an agreement again (domain.md 4.1 and 4.7): the review is told of 60 days before it is
 * due, the end 30 days before it comes, contacts are confirmed every 90 days, and the two sides meet every three months
 * unless clause C8 says otherwise.
 */
final class AgreementTimes {

    static final int REVIEW_LEAD_DAYS = 60;
    static final int EXPIRY_LEAD_DAYS = 30;

    private static final int CONTACTS_EVERY_DAYS = 90;
    private static final int MEET_EVERY_MONTHS = 3;
    private static final int REVIEW_EVERY_MONTHS = 12;
    private static final int MOST_DAYS = 3_660;
    private static final int MOST_MONTHS = 120;

    private AgreementTimes() {}

    /** Everything the process of a version waits for once it is in force. */
    static Map<String, Instant> of(AgreementDates dates, Map<String, Object> clauses, List<KeyContact> contacts) {
        var since = dates.since();
        return Map.of(
                "reviewAt", reviewAt(dates, clauses),
                "operationalReviewAt", operationalReviewAfter(since, clauses),
                "contactsAt", contactsAfter(lastConfirmed(contacts).orElse(since), clauses),
                "expiringAt", expiringAt(dates.effectiveTo(), since),
                "expiresAt", AgreementJourney.orNever(dates.effectiveTo()));
    }

    /** The dates of a version that others are counted from. */
    record AgreementDates(
            Instant since,
            @Nullable Instant effectiveTo,
            @Nullable Instant reviewDue) {}

    private static Instant reviewAt(AgreementDates dates, Map<String, Object> clauses) {
        var due = dates.reviewDue() == null ? fullReviewAfter(dates.since(), clauses) : dates.reviewDue();
        return leadOf(due, dates.since());
    }

    /** When to say that a review is due, so that there is time to prepare it. */
    static Instant leadOf(Instant due, Instant earliest) {
        return notBefore(due.minus(Duration.ofDays(REVIEW_LEAD_DAYS)), earliest);
    }

    private static Instant expiringAt(@Nullable Instant to, Instant since) {
        return to == null
                ? AgreementJourney.orNever(null)
                : notBefore(to.minus(Duration.ofDays(EXPIRY_LEAD_DAYS)), since);
    }

    /** By when an agreement that does not say is to be reviewed in full. */
    static Instant fullReviewAfter(Instant from, Map<String, Object> clauses) {
        return monthsAfter(from, number(clauses, "C8", "annualEveryMonths", REVIEW_EVERY_MONTHS, MOST_MONTHS));
    }

    static Instant operationalReviewAfter(Instant from, Map<String, Object> clauses) {
        return monthsAfter(from, number(clauses, "C8", "operationalEveryMonths", MEET_EVERY_MONTHS, MOST_MONTHS));
    }

    static Instant contactsAfter(Instant confirmed, Map<String, Object> clauses) {
        var days = number(clauses, "C5", "reconfirmEveryDays", CONTACTS_EVERY_DAYS, MOST_DAYS);
        return confirmed.plus(Duration.ofDays(days));
    }

    private static Instant monthsAfter(Instant from, int months) {
        return AgreementReader.startOf(
                LocalDate.ofInstant(from, AgreementReader.ZONE).plusMonths(months));
    }

    private static Optional<Instant> lastConfirmed(List<KeyContact> contacts) {
        return contacts.stream()
                .flatMap(it -> Optional.ofNullable(it.lastConfirmed()).stream())
                .min(LocalDate::compareTo)
                .map(AgreementReader::startOf);
    }

    private static Instant notBefore(Instant instant, Instant earliest) {
        return instant.isBefore(earliest) ? earliest : instant;
    }

    /** A whole number in a clause, written as a number or as text; the usual where it is missing or makes no sense. */
    private static int number(Map<String, Object> clauses, String clause, String part, int usual, int most) {
        if (clauses.get(clause) instanceof Map<?, ?> parts) {
            var text = String.valueOf(parts.get(part)).strip();
            if (text.matches("[0-9]{1,4}")) {
                var number = Integer.parseInt(text);
                return number >= 1 && number <= most ? number : usual;
            }
        }
        return usual;
    }
}
