package org.towpath.engine.hostile;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Decisions that run code, never answer, or look into what they are given. */
final class Decisions {

    private static final String ENTRY = "Entry_Way_1";
    private static final String TABLE = "DecisionTable_Way";

    private Decisions() {}

    static Stream<Hostile> all() {
        return Stream.of(lines(), languages(), shapes()).flatMap(it -> it);
    }

    /** What a line of the table may not say. */
    private static Stream<Hostile> lines() {
        return Stream.of(
                        "for i in 1..1000000000 return i",
                        "count(for i in 1..9999, j in 1..9999 return i * j) &gt; 1",
                        "some i in 1..1000000000 satisfies i &gt; 5",
                        "every i in 1..1000000000 satisfies i &gt; 5",
                        "matches(rain, \"(a+)+$\")",
                        "replace(rain, \"(a+)+$\", \"b\") = rain",
                        "split(rain, \"(a+)+$\") = []",
                        "(function(x) x + 1)(rain)",
                        "function(x) external {java: {class: \"org.towpath.engine.hostile.Touch\", method signature: \"x()\"}}",
                        "rain.class",
                        "rain[item &gt; 5]",
                        "other &gt; 5",
                        "10 ** 1000000000",
                        "if rain &gt; 5 then true else false",
                        "{a: 1}.a = 1",
                        "now() = rain",
                        "random number() &gt; 0",
                        "context put({}, \"a\", 1) = null",
                        "string join([\"a\"]) = \"a\"",
                        "sort([1], function(x, y) x &lt; y) = [1]",
                        "not(".repeat(40) + "true" + ")".repeat(40),
                        "((((((((((((((((((((((((rain))))))))))))))))))))))))",
                        "[" + "1,".repeat(150) + "1]",
                        "1".repeat(4_000) + "1",
                        "\"a\\\"b\"")
                .map(said -> decision(
                        "the line " + said.substring(0, Math.min(60, said.length())),
                        ruleOf(said),
                        ruleOf(said).equals("V32") ? ENTRY : Good.WAY,
                        "&gt; 20",
                        said));
    }

    private static String ruleOf(String said) {
        return said.length() > 4_000 ? "V04" : "V32";
    }

    /** Another language, in each place that can name one. */
    private static Stream<Hostile> languages() {
        var payload = "${" + Canary.EXPRESSION + "}";
        return Stream.of(
                decision(
                        "juel in a question",
                        "V31",
                        "InputExpression_Rain",
                        "typeRef=\"number\"",
                        "typeRef=\"number\" expressionLanguage=\"juel\""),
                decision(
                        "groovy in an entry",
                        "V31",
                        ENTRY,
                        "inputEntry id=\"Entry_Way_1\"",
                        "inputEntry id=\"Entry_Way_1\" expressionLanguage=\"groovy\""),
                decision(
                        "javascript in an answer",
                        "V31",
                        "Result_Way_1",
                        "outputEntry id=\"Result_Way_1\"",
                        "outputEntry id=\"Result_Way_1\" expressionLanguage=\"javascript\""),
                decision(
                        "juel for the whole file",
                        "V31",
                        "Definitions_Way",
                        "id=\"Definitions_Way\"",
                        "id=\"Definitions_Way\" expressionLanguage=\"juel\""),
                decision(
                        "an expression in a question",
                        "V22",
                        "InputExpression_Rain",
                        "<text>rain</text>",
                        "<text>" + payload + "</text>"),
                decision("an expression in an entry", "V22", ENTRY, "&gt; 20", payload),
                decision(
                        "an expression in an answer",
                        "V22",
                        "Result_Way_1",
                        "\"turn-back\"</text></outputEntry>",
                        payload + "</text></outputEntry>"),
                decision("an expression in a label", "V22", "Input_Rain", "Rain in millimetres", payload),
                decision("an expression in the retention", "V09", "way", "P10957D", payload),
                decision(
                        "a variable by another name",
                        "V16",
                        "Input_Rain",
                        "input id=\"Input_Rain\"",
                        "input id=\"Input_Rain\" camunda:inputVariable=\"a\""),
                decision(
                        "a type of one's own",
                        "V35",
                        "Input_Rain",
                        "typeRef=\"number\"",
                        "typeRef=\"org.towpath.engine.hostile.Touch\""),
                decision("a path as a question", "V35", "Input_Rain", "<text>rain</text>", "<text>rain.class</text>"));
    }

    private static Stream<Hostile> shapes() {
        var rule = "<rule id=\"Rule_Way_2\">";
        return Stream.of(
                decision(
                        "a literal expression",
                        "V31",
                        "l",
                        "<decisionTable",
                        "<literalExpression id=\"l\"><text>1</text></literalExpression><decisionTable"),
                decision(
                        "a function of one's own",
                        "V31",
                        "f",
                        "<decision ",
                        "<businessKnowledgeModel id=\"f\" /><decision "),
                decision(
                        "an invocation",
                        "V31",
                        "way",
                        "<decisionTable",
                        "<invocation id=\"l\" /><decisionTable".replace(" id=\"l\"", "")),
                decision("rules in an unseen order", "V33", TABLE, "FIRST", "RULE ORDER"),
                decision(
                        "600 rules",
                        "V33",
                        TABLE,
                        rule,
                        IntStream.range(0, 600)
                                        .mapToObj(at ->
                                                "<rule id=\"r%d\"><inputEntry id=\"i%d\"><text>1</text></inputEntry><outputEntry id=\"o%d\"><text>\"go-on\"</text></outputEntry></rule>"
                                                        .formatted(at, at, at))
                                        .reduce("", String::concat)
                                + rule),
                decision(
                        "another decision under this name",
                        "V08",
                        "triage",
                        "decision id=\"way\"",
                        "decision id=\"triage\""),
                decision(
                        "a second decision",
                        "V08",
                        "Definitions_Way",
                        "</decision>",
                        "</decision><decision id=\"triage\" name=\"Triage\" />"),
                decision("a decision's evidence for one day", "V09", "way", "P10957D", "P1D"),
                Hostile.of(
                        "a model under a decision's name", Good.WAY, Good.text(Good.VISIT), "V17", "Definitions_visit"),
                Hostile.of(
                        "a decision in 300 kB", Good.WAY, Good.text(Good.WAY) + " ".repeat(300_000), "V01", Good.WAY));
    }

    private static Hostile decision(String what, String rule, String element, String good, String bad) {
        return Hostile.of(what, Good.WAY, Good.with(Good.WAY, good, bad), rule, element);
    }
}
