package org.towpath.episode.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.episode.NewEpisode;
import org.towpath.person.AgeLooks;
import org.towpath.person.NewPerson;
import org.towpath.person.Sex;
import org.towpath.shared.FieldError;

/** The answers of the page that registers a person, as the identification they make, and its faults as the page's. */
final class IdentificationAnswers {

    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("person.givenName", "givenName"),
            Map.entry("person.familyName", "familyName"),
            Map.entry("person.nameNotKnown", "nameKnown"),
            Map.entry("person.alias", "alias"),
            Map.entry("person.dateOfBirth", "dateOfBirth"),
            Map.entry("person.estimatedAge", "estimatedAge"),
            Map.entry("person.ageNotKnown", "ageKnown"),
            Map.entry("person.sex", "sex"),
            Map.entry("person.nhsNumber", "nhsNumber"),
            Map.entry("person.postcode", "postcode"),
            Map.entry("person.phone", "phone"),
            Map.entry("person.language", "language"),
            Map.entry("custody.reference", "custodyReference"),
            Map.entry("custody.arrivedAt", "arrivedAt"),
            Map.entry("custody.arrivedAtNotKnown", "arrivedAtNotKnown"),
            Map.entry("custody.detentionAuthorisedAt", "detentionAuthorisedAt"),
            Map.entry("custody.reviewDueAt", "reviewDueAt"),
            Map.entry("custody.expiresAt", "expiresAt"),
            Map.entry("custody.toldBy", "toldBy"),
            Map.entry("referrer.name", "referrerName"),
            Map.entry("referrer.organisation", "referrerOrganisation"));

    private final Map<String, Object> answers;
    private final Instant now;

    IdentificationAnswers(Map<String, Object> answers, Instant now) {
        this.answers = answers;
        this.now = now;
    }

    /** @param samePersonAs reference of an earlier case of the same person, or null */
    NewEpisode identification(@Nullable String samePersonAs) {
        return new NewEpisode(
                text("pointOfIntervention"),
                text("sourceOfReferral"),
                instant("receivedAt") == null ? now : instant("receivedAt"),
                text("site"),
                person(),
                concerns(),
                ticked("concernsNotKnown"),
                custody(),
                text("referrerName"),
                text("referrerOrganisation"),
                null,
                text("notes"),
                samePersonAs);
    }

    NewPerson person() {
        return new NewPerson(
                text("givenName"),
                text("familyName"),
                "NOT_KNOWN".equals(text("nameKnown")),
                text("alias"),
                answers.get("dateOfBirth") instanceof LocalDate born ? born : null,
                answers.get("estimatedAge") instanceof Integer age ? age : null,
                text("ageLooks") == null ? null : AgeLooks.valueOf(text("ageLooks")),
                text("sex") == null ? null : Sex.valueOf(text("sex")),
                text("nhsNumber"),
                text("postcode"),
                text("phone"),
                text("language"),
                interpreterNeeded());
    }

    /** The faults with the page's own questions in place of the paths. */
    static List<FieldError> asQuestions(List<FieldError> faults) {
        return faults.stream()
                .map(fault -> new FieldError(question(fault.field()), fault.message()))
                .toList();
    }

    private static String question(String path) {
        var bracket = path.indexOf('[');
        var plain = bracket < 0 ? path : path.substring(0, bracket);
        return QUESTIONS.getOrDefault(plain, plain);
    }

    private NewEpisode.@Nullable Custody custody() {
        if (text("custodyReference") == null && instant("arrivedAt") == null && !ticked("arrivedAtNotKnown")) {
            return null;
        }
        return new NewEpisode.Custody(
                text("custodyReference"),
                instant("arrivedAt"),
                ticked("arrivedAtNotKnown"),
                instant("detentionAuthorisedAt"),
                instant("reviewDueAt"),
                instant("expiresAt"),
                text("toldBy"),
                ticked("timesTold") ? now : null);
    }

    private boolean ticked(String key) {
        return Boolean.TRUE.equals(answers.get(key));
    }

    private List<String> concerns() {
        return answers.get("concerns") instanceof List<?> ticked
                ? ticked.stream().map(String::valueOf).toList()
                : List.of();
    }

    private @Nullable Boolean interpreterNeeded() {
        var answer = text("interpreterNeeded");
        return answer == null || answer.equals("NOT_KNOWN") ? null : Boolean.valueOf(answer.equals("YES"));
    }

    private @Nullable String text(String key) {
        return answers.get(key) instanceof String text && !text.isBlank() ? text : null;
    }

    private @Nullable Instant instant(String key) {
        return answers.get(key) instanceof Instant instant ? instant : null;
    }
}
