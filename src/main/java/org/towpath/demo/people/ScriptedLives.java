package org.towpath.demo.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The stories a demo must carry, told by people who are always there. */
@Component
class ScriptedLives {

    private static final Map<String, Object> AGREED = Map.of("offerOutcome", "agreed");
    private static final Map<String, Object> ASSESS = Map.of("triageOutcome", "assess", "act", "today");

    /** All of them; the first meets the service soon after the beginning. */
    List<Life> from(Instant beginning) {
        return List.of(
                isolated(beginning.plus(Duration.ofHours(30))),
                womanInCustody(beginning.plus(Duration.ofDays(3))),
                autisticYoungPerson(beginning.plus(Duration.ofDays(6))),
                declinesThenComesBack(beginning.plus(Duration.ofDays(9))),
                missesAppointments(beginning.plus(Duration.ofDays(4))),
                dies(beginning.plus(Duration.ofDays(12))));
    }

    /** A young man alone in a rented room: GP, employer and landlord, with someone at his side. */
    private static Life isolated(Instant metAt) {
        return new Life(
                person(
                        "Jamie",
                        "Fairweather",
                        "MALE",
                        "2003-02-17",
                        "CUSTODY",
                        "Riverside Custody Suite",
                        "E1",
                        "DEPRESSION",
                        "EMPLOYMENT",
                        "HOUSING"),
                metAt,
                Map.of(
                        "episode.offer-service", List.of(AGREED),
                        "screening.decide-triage", List.of(ASSESS),
                        "assessment.agree-needs", needs("MENTAL_HEALTH", "EMPLOYMENT_EDUCATION", "HOUSING"),
                        "assessment.decide-support", support("str-worker"),
                        "support.plan-support",
                                List.of(Map.of(
                                        "goals",
                                        "Register with a GP. Ring the employer together. Ask the landlord for time.",
                                        "supportTasks",
                                        List.of(
                                                "GP_REGISTRATION",
                                                "EMPLOYER_LIAISON",
                                                "HOUSING",
                                                "FOOD_OR_CLOTHING")))),
                List.of(new Life.Happening(Duration.ofHours(11), "RELEASED", Map.of())));
    }

    /** A woman offered, and asking for, a female practitioner; referred to the women's centre. */
    private static Life womanInCustody(Instant metAt) {
        return new Life(
                person(
                        "Danielle",
                        "Hartigan",
                        "FEMALE",
                        "1989-07-30",
                        "CUSTODY",
                        "Harbour Road Custody Suite",
                        "E1",
                        "DOMESTIC_ABUSE",
                        "TRAUMA"),
                metAt,
                Map.of(
                        "episode.offer-to-woman",
                                List.of(Map.of("offerOutcome", "agreed", "femalePractitioner", "YES_PLEASE")),
                        "screening.screen-person",
                                List.of(Map.of(
                                        "vulnerabilities", List.of("DOMESTIC_ABUSE", "TRAUMA"),
                                        "adjustments", List.of("FEMALE_WORKER", "QUIET_PLACE"))),
                        "screening.decide-triage", List.of(ASSESS),
                        "assessment.agree-needs", needs("WOMENS_SERVICE"),
                        "assessment.decide-support", support("peer-supporter")),
                List.of(new Life.Happening(Duration.ofHours(14), "RELEASED", Map.of())));
    }

    /** An autistic fifteen-year-old interviewed by appointment, with the youth justice service told. */
    private static Life autisticYoungPerson(Instant metAt) {
        return new Life(
                person(
                        "Theo",
                        "Lindqvist",
                        "MALE",
                        "2011-05-09",
                        "VOLUNTARY_ATTENDANCE",
                        "Market Street Police Station",
                        "E6",
                        "AUTISM",
                        "SPEECH_AND_LANGUAGE"),
                metAt,
                Map.of(
                        "episode.offer-to-young-person",
                                List.of(Map.of(
                                        "offerOutcome", "agreed",
                                        "appropriateAdult", "PARENT",
                                        "consentGivenBy", "self-gillick-competent",
                                        "youthJusticeTold", "YES")),
                        "screening.screen-person",
                                List.of(Map.of(
                                        "vulnerabilities", List.of("AUTISM", "SPEECH_AND_LANGUAGE"),
                                        "adjustments",
                                                List.of(
                                                        "PLAIN_WORDS",
                                                        "MORE_TIME",
                                                        "QUIET_PLACE",
                                                        "SOMEONE_WITH_THEM"))),
                        "screening.decide-triage", List.of(ASSESS),
                        "assessment.agree-needs", needs("CHILD_AND_YOUNG_PERSON", "LD_AUTISM"),
                        "assessment.decide-support", List.of(Map.of("supportOutcome", "no-support"))),
                List.of());
    }

    /** Says no at the desk, agrees that a peer may ring; a week later the case is taken up again. */
    private static Life declinesThenComesBack(Instant metAt) {
        return new Life(
                person(
                        "Wesley",
                        "Amadi",
                        "MALE",
                        "1996-11-03",
                        "CUSTODY",
                        "Northgate Police Investigation Centre",
                        "E1",
                        "ALCOHOL",
                        "FREQUENT_CONTACT"),
                metAt,
                Map.of(
                        "episode.offer-service",
                                List.of(Map.of("offerOutcome", "said-no", "saidNoWhy", "Wants to go home.")),
                        "episode.decide-after-refusal", List.of(Map.of("consentPeer", "GIVEN")),
                        "episode.plan-reopened-case", List.of(Map.of("reopenOutcome", "offer")),
                        "screening.decide-triage", List.of(ASSESS),
                        "assessment.agree-needs", needs("SUBSTANCE_USE"),
                        "assessment.decide-support", support("peer-supporter")),
                List.of(new Life.Happening(Duration.ofDays(7), "REOPENED", Map.of())));
    }

    /** Misses what is arranged, and is not given up on. */
    private static Life missesAppointments(Instant metAt) {
        var missed = Map.<String, Object>of("meetingOutcome", "missed");
        return new Life(
                person(
                        "Keiron",
                        "Dale",
                        "MALE",
                        "1984-01-22",
                        "MAGISTRATES_COURT",
                        "Eastfield Magistrates' Court",
                        "E2",
                        "DRUGS",
                        "HOMELESSNESS"),
                metAt,
                Map.of(
                        "episode.offer-service", List.of(AGREED),
                        "screening.decide-triage", List.of(ASSESS),
                        "assessment.assess-person",
                                List.of(Map.of("mayNeedHelpToGetThere", List.of("MISSED_BEFORE", "NO_FIXED_ADDRESS"))),
                        "assessment.agree-needs", needs("SUBSTANCE_USE"),
                        "assessment.decide-support", support("str-worker"),
                        "support.accompany-person", List.of(missed, missed, Map.of("meetingOutcome", "attended")),
                        "support.contact-after-missed",
                                List.of(Map.of("missedOutcome", "rearrange", "welfare", "SPOKE_NO_NEW_WORRY")),
                        "referral.record-attendance",
                                List.of(
                                        Map.of("attendanceOutcome", "missed"),
                                        Map.of("attendanceOutcome", "missed"),
                                        Map.of("attendanceOutcome", "attended"))),
                List.of());
    }

    /** Dies while being followed up: confirmed with its source, partners told by a person, nothing sent any more. */
    private static Life dies(Instant metAt) {
        return new Life(
                person(
                        "Raymond",
                        "Thistlewood",
                        "MALE",
                        "1961-09-14",
                        "CUSTODY",
                        "Riverside Custody Suite",
                        "E1",
                        "ALCOHOL",
                        "PHYSICAL_HEALTH"),
                metAt,
                Map.of(
                        "episode.offer-service", List.of(AGREED),
                        "screening.decide-triage", List.of(ASSESS),
                        "assessment.agree-needs", needs("SUBSTANCE_USE", "GP_REGISTRATION"),
                        "assessment.decide-support", List.of(Map.of("supportOutcome", "no-support")),
                        "episode.confirm-death",
                                List.of(Map.of(
                                        "deathOutcome", "confirmed",
                                        "deathSource", "HOSPITAL",
                                        "sourceName", "Ward sister, Westmoor General"))),
                List.of(
                        new Life.Happening(Duration.ofHours(10), "RELEASED", Map.of()),
                        new Life.Happening(Duration.ofDays(6), "DIED", Map.of())));
    }

    private static Persona person(
            String given,
            String family,
            String sex,
            String born,
            String point,
            String site,
            String source,
            String... concerns) {
        return new Persona(
                given,
                family,
                sex,
                LocalDate.parse(born),
                null,
                "ZZ99 3VZ",
                "07700 900123",
                point,
                site,
                source,
                List.of(concerns));
    }

    private static List<Map<String, Object>> needs(String... categories) {
        var rows = java.util.Arrays.stream(categories)
                .map(category -> Map.<String, Object>of(
                        "category", category, "action", "REFER", "consentReferral", "GIVEN", "priority", "ROUTINE"))
                .toList();
        return List.of(Map.of("needsOutcome", "needs-agreed", "needs", rows));
    }

    private static List<Map<String, Object>> support(String worker) {
        return List.of(Map.of("supportOutcome", "support-wanted", "workerPreference", worker));
    }
}
