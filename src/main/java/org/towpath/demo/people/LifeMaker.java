package org.towpath.demo.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws lives by chance: who agrees, who is released before we see them, what partners say, who misses an appointment.
 */
final class LifeMaker {

    private static final List<String> REFUSALS = List.of(
            "CAPACITY_FULL", "BELOW_THRESHOLD", "OUT_OF_AREA", "INCOMPLETE", "WAITING_LIST_CLOSED", "OFFENCE_TYPE");
    private static final Map<String, List<String>> WANTS = Map.of(
            "DRUGS", List.of("SUBSTANCE_USE"),
            "ALCOHOL", List.of("SUBSTANCE_USE"),
            "HOMELESSNESS", List.of("HOUSING"),
            "HOUSING", List.of("HOUSING"),
            "DEBT", List.of("DEBT_AND_BENEFITS"),
            "VETERAN", List.of("VETERANS"),
            "AUTISM", List.of("LD_AUTISM"),
            "LEARNING_DISABILITY", List.of("LD_AUTISM"));

    private final Random chance;
    private final PersonaMaker people;

    LifeMaker(Random chance, Clock clock) {
        this.chance = chance;
        this.people = new PersonaMaker(chance, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** A life that meets the service at an instant. */
    Life next(Instant metAt) {
        var persona = people.next();
        var script = new HashMap<String, List<Map<String, Object>>>();
        var happenings = new ArrayList<Life.Happening>();
        offers(script);
        screening(persona, script);
        needs(persona, script);
        partners(script);
        releases(persona, happenings);
        return new Life(persona, metAt, script, happenings);
    }

    private void offers(Map<String, List<Map<String, Object>>> script) {
        var answers = new ArrayList<Map<String, Object>>();
        if (chance.nextDouble() < 0.15) {
            answers.add(Map.of("offerOutcome", "said-no-for-now", "notNowReason", "asleep"));
        }
        answers.add(Map.of("offerOutcome", chance.nextDouble() < 0.84 ? "agreed" : "said-no"));
        for (var form : List.of("episode.offer-service", "episode.offer-to-woman", "episode.offer-to-young-person")) {
            script.put(form, answers);
        }
        script.put(
                "episode.try-to-reach",
                List.of(Map.of(
                        "contactOutcome",
                        List.of("reached", "said-no", "not-reached").get(chance.nextInt(3)))));
    }

    private void screening(Persona persona, Map<String, List<Map<String, Object>>> script) {
        script.put("screening.screen-person", List.of(Map.of("vulnerabilities", persona.concerns())));
        var draw = chance.nextDouble();
        var outcome =
                draw < 0.72 ? "assess" : draw < 0.75 ? "emergency" : draw < 0.96 ? "advice-only" : "could-not-finish";
        var act = List.of("now", "before-release", "today", "within-7-days").get(chance.nextInt(4));
        script.put("screening.decide-triage", List.of(Map.of("triageOutcome", outcome, "act", act)));
        script.put("screening.consider-prompt", List.of(Map.of("triageOutcome", outcome, "act", act)));
        script.put("assessment.agree-safety-plan", List.of(Map.of("act", act)));
        var depth = chance.nextDouble() < 0.9 ? "core-is-enough" : "specialist-needed";
        script.put("assessment.assess-person", List.of(Map.of("depthOutcome", depth)));
    }

    private void needs(Persona persona, Map<String, List<Map<String, Object>>> script) {
        var wanted = persona.concerns().stream()
                .flatMap(concern -> WANTS.getOrDefault(concern, List.of("MENTAL_HEALTH")).stream())
                .distinct()
                .toList();
        var rows = wanted.stream()
                .<Map<String, Object>>map(category -> new HashMap<>(Map.of(
                        "category",
                        category,
                        "action",
                        "REFER",
                        "consentReferral",
                        "GIVEN",
                        "priority",
                        chance.nextDouble() < 0.85 ? "ROUTINE" : "URGENT")))
                .toList();
        script.put("assessment.agree-needs", List.of(Map.of("needsOutcome", "needs-agreed", "needs", rows)));
        var support = chance.nextDouble() < 0.6 ? "support-wanted" : "no-support";
        script.put("assessment.decide-support", List.of(Map.of("supportOutcome", support)));
    }

    private void partners(Map<String, List<Map<String, Object>>> script) {
        var answers = new ArrayList<Map<String, Object>>();
        for (var referral = 0; referral < 3; referral++) {
            answers.add(
                    chance.nextDouble() < 0.78
                            ? Map.of("decisionOutcome", "accepted")
                            : Map.of(
                                    "decisionOutcome",
                                    "declined",
                                    "declineReason",
                                    REFUSALS.get(chance.nextInt(REFUSALS.size()))));
        }
        script.put("referral.record-decision", answers);
        script.put("referral.decide-after-decline", List.of(Map.of("declineOutcome", "record-unmet-need")));
        var attendance = new ArrayList<Map<String, Object>>();
        if (chance.nextDouble() < 0.25) {
            attendance.add(Map.of("attendanceOutcome", "missed"));
        }
        attendance.add(Map.of("attendanceOutcome", "attended"));
        script.put("referral.record-attendance", attendance);
    }

    private void releases(Persona persona, List<Life.Happening> happenings) {
        if (persona.point().equals("CUSTODY")) {
            var early = chance.nextDouble() < 0.14;
            var after = early ? Duration.ofMinutes(25 + chance.nextInt(30)) : Duration.ofHours(9 + chance.nextInt(12));
            happenings.add(new Life.Happening(after, "RELEASED", Map.of()));
        }
        if (chance.nextDouble() < 0.05) {
            happenings.add(new Life.Happening(Duration.ofHours(3), "SAFEGUARDING_CONCERN", Map.of()));
        }
    }
}
