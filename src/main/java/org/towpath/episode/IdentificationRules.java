package org.towpath.episode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.towpath.episode.NewEpisode.Custody;
import org.towpath.person.PersonRules;

/** What an identification must say before it becomes a case; the same for a form, a system and a file. */
final class IdentificationRules {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final Set<String> POINTS = names(PointOfIntervention.values());
    private static final Set<String> CONCERNS = names(Concern.values());
    private static final int NOTES = 4000;
    private static final int LINE = 200;
    private static final int CUSTODY_REFERENCE = 50;

    private final NewEpisode given;
    private final Instant now;
    private final BiConsumer<String, String> refuse;

    private IdentificationRules(NewEpisode given, Instant now, BiConsumer<String, String> refuse) {
        this.given = given;
        this.now = now;
        this.refuse = refuse;
    }

    /**
     * Names what is wrong, by dotted path. Whether the site is in the directory is not looked at here.
     *
     * @param invented whether NHS numbers that are never issued may be used, as in a demo
     */
    static void check(NewEpisode given, Instant now, boolean invented, BiConsumer<String, String> refuse) {
        var rules = new IdentificationRules(given, now, refuse);
        rules.whereAndWhen();
        rules.concerns();
        rules.custody();
        if (given.person() == null) {
            refuse.accept("person", "Say who it is about");
        } else {
            PersonRules.check(
                    given.person(),
                    LocalDate.ofInstant(now, ENGLAND),
                    invented,
                    (property, message) -> refuse.accept("person." + property, message));
        }
        rules.atMost(LINE, "referrer.name", given.referrerName());
        rules.atMost(LINE, "referrer.organisation", given.referrerOrganisation());
        rules.atMost(NOTES, "notes", given.notes());
    }

    private void whereAndWhen() {
        var point = given.pointOfIntervention();
        if (point == null || !POINTS.contains(point)) {
            refuse.accept("pointOfIntervention", "Choose where the person was met: " + String.join(", ", inOrder()));
        }
        var source = given.sourceOfReferral();
        if (source == null || !SourceOfReferral.isCode(source)) {
            refuse.accept("sourceOfReferral", "Give the national code of who referred, such as E1 for the police");
        }
        if (given.site() == null || given.site().isBlank()) {
            refuse.accept("site", "Give the name of the site");
        }
        if (given.receivedAt() == null) {
            refuse.accept("receivedAt", "Say when this reached you");
        } else {
            notInFuture("receivedAt", given.receivedAt());
        }
    }

    private void concerns() {
        if (given.concernsNotKnown() && !given.concerns().isEmpty()) {
            refuse.accept("concernsNotKnown", "Give the reasons for concern, or say that they are not known, not both");
        }
        if (given.concerns().isEmpty() && !given.concernsNotKnown()) {
            refuse.accept("concerns", "Give at least one reason for concern, or say that none is known yet");
        }
        for (var place = 0; place < given.concerns().size(); place++) {
            if (!CONCERNS.contains(given.concerns().get(place))) {
                refuse.accept("concerns[" + place + "]", "There is no such reason for concern");
            }
        }
    }

    private void custody() {
        var custody = given.custody();
        if (PointOfIntervention.CUSTODY.name().equals(given.pointOfIntervention())) {
            if (custody == null
                    || custody.reference() == null
                    || custody.reference().isBlank()) {
                refuse.accept("custody.reference", "Give the custody reference");
            }
            if (custody == null || custody.arrivedAt() == null && !custody.arrivedAtNotKnown()) {
                refuse.accept("custody.arrivedAt", "Give the time of arrival in custody, or say that it is not known");
            }
        }
        if (custody == null) {
            return;
        }
        atMost(CUSTODY_REFERENCE, "custody.reference", custody.reference());
        if (custody.arrivedAtNotKnown() && custody.arrivedAt() != null) {
            refuse.accept(
                    "custody.arrivedAtNotKnown", "Give the time of arrival, or say that it is not known, not both");
        }
        notInFuture("custody.arrivedAt", custody.arrivedAt());
        notInFuture("custody.detentionAuthorisedAt", custody.detentionAuthorisedAt());
        notInFuture("custody.toldAt", custody.toldAt());
        atMost(LINE, "custody.toldBy", custody.toldBy());
        expiry(custody);
    }

    private void expiry(Custody custody) {
        var from = custody.detentionAuthorisedAt();
        if (from != null && custody.expiresAt() != null && custody.expiresAt().isBefore(from)) {
            refuse.accept("custody.expiresAt", "Detention cannot expire before it was authorised");
        }
        if (from != null
                && custody.reviewDueAt() != null
                && custody.reviewDueAt().isBefore(from)) {
            refuse.accept("custody.reviewDueAt", "Detention cannot be reviewed before it was authorised");
        }
    }

    private void notInFuture(String path, @Nullable Instant at) {
        if (at != null && OccurredAt.isInFuture(at, now)) {
            refuse.accept(path, "This cannot be in the future");
        }
    }

    private void atMost(int length, String path, @Nullable String text) {
        if (text != null && text.length() > length) {
            refuse.accept(path, "Use at most " + length + " characters");
        }
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    private static Iterable<String> inOrder() {
        return EnumSet.allOf(PointOfIntervention.class).stream().map(Enum::name).toList();
    }
}
