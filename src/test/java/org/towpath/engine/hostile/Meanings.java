package org.towpath.engine.hostile;

import java.util.stream.Stream;

/**
 * T6: models the engine runs as they are drawn, harmlessly to itself. What is wrong with them is what they mean, which
 * only the rules can know; this is the whole list of what the fences let pass, each with its reason.
 */
final class Meanings {

    private static final String DRAWN = "it runs as drawn; that this part is locked is the house's rule";
    private static final String WORDS = "the engine shows no words to anybody";

    private Meanings() {}

    static Stream<Hostile> all() {
        return Stream.of(
                Hostile.of(
                                "a safeguard that is gone",
                                Good.VISIT,
                                Good.text(Good.VISIT).replace("businessRuleTask_way", "businessRuleTask_road"),
                                "V26",
                                "visit")
                        .meaning(DRAWN),
                model(
                        "a way around a safeguard",
                        "V26",
                        "callActivity_stage",
                        "targetRef=\"businessRuleTask_way\"",
                        "targetRef=\"callActivity_stage\"",
                        DRAWN),
                model(
                        "a way from a refusal",
                        "V27",
                        "callActivity_stage",
                        "targetRef=\"endEvent_turnedBack\"",
                        "targetRef=\"callActivity_stage\"",
                        DRAWN),
                model(
                        "a refusal taken for consent",
                        "V28",
                        "flow_turnBack",
                        "${wayOutcome == 'turn-back'}",
                        "${wayOutcome == 'go-on'}",
                        "a condition is true or false to the engine; what it is called is drawn"),
                model(
                        "a task for nobody we know",
                        "M06",
                        "userTask_ringBell",
                        "candidateGroups=\"practitioner\"",
                        "candidateGroups=\"wizard\"",
                        "the engine knows no roles; a task for none of ours is shown to nobody"),
                model(
                        "a task that asks for a PIN",
                        "V22",
                        "userTask_ringBell",
                        "\"Ring bell\"",
                        "\"Enter your NHS smartcard PIN\"",
                        WORDS),
                model(
                        "a version people would take for another",
                        "V10",
                        "visit",
                        "versionTag=\"1.0.0\"",
                        "versionTag=\"latest\"",
                        "a label; releases are told apart by deployment and hash"),
                Hostile.of(
                                "a question for a password",
                                Good.RING,
                                Good.with(Good.RING, "Where do we write?", "What is your password?"),
                                "V22",
                                "field_email")
                        .meaning(WORDS),
                Hostile.of(
                                "an answer the process does not know",
                                Good.RING,
                                Good.with(Good.RING, "\"value\": \"go-on\"", "\"value\": \"go-away\""),
                                "M11",
                                "field_wayOutcome")
                        .meaning("it is refused when it is answered: the dictionary knows no such outcome"));
    }

    private static Hostile model(String what, String rule, String element, String good, String bad, String why) {
        return Constructs.model(what, rule, element, good, bad).meaning(why);
    }
}
