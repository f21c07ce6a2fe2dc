package org.towpath.engine.hostile;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** T9: forms that bring their own markup, code or answers, or that are made to be too much. */
final class Forms {

    private static final String KEY = "\"key\": \"email\"";
    private static final String FIELD = "field_email";
    private static final String STEM = "visit.ring-bell";

    private Forms() {}

    static Stream<Hostile> all() {
        return Stream.of(types(), texts(), settings(), sizes()).flatMap(it -> it);
    }

    private static Stream<Hostile> types() {
        return Stream.of(
                        "html",
                        "iframe",
                        "image",
                        "documentPreview",
                        "expression",
                        "button",
                        "script",
                        "filepicker",
                        "table",
                        "textfield ")
                .map(type -> form("a field of type " + type, "V36", FIELD, "\"textfield\"", "\"" + type + "\""));
    }

    private static Stream<Hostile> texts() {
        return Stream.of(
                form("an image in a text", "V37", "text_first", "Look for", "<img src=x onerror=alert(1)> Look for"),
                form(
                        "an image from elsewhere",
                        "V37",
                        "text_first",
                        "Look for",
                        "![a](" + Canary.address() + ") Look for"),
                form("a link that runs", "V37", "text_first", "Look for", "[Look](javascript:alert(1)) for"),
                form("a link", "V37", "text_first", "Look for", Canary.address() + " Look for"),
                form("data in a text", "V37", "text_first", "Look for", "data:text/html,a Look for"),
                form("markup in a label", "V37", FIELD, "Where do we write?", "<b>Where</b>"),
                form(
                        "markup in a choice",
                        "V37",
                        "field_wayOutcome",
                        "\"label\": \"Go on\"",
                        "\"label\": \"<b>Go on</b>\""),
                form("an expression in a label", "V22", FIELD, "Where do we write?", "${" + Canary.EXPRESSION + "}"),
                form("a FEEL expression in a text", "V22", "text_first", "Look for", "=for i in 1..9 return i"),
                form("turned letters by their number", "V45", STEM + ".form", "Look for", "Look \\u202Efor"),
                form("half a character", "V45", STEM + ".form", "Look for", "Look \\uD800for"));
    }

    private static Stream<Hostile> settings() {
        return Stream.of(
                form("an action", "V36", FIELD, KEY, KEY + ", \"action\": \"submit\""),
                form(
                        "choices by expression",
                        "V36",
                        "field_wayOutcome",
                        "\"key\": \"wayOutcome\"",
                        "\"key\": \"wayOutcome\", \"valuesExpression\": \"=a\""),
                form("an answer beforehand", "V39", FIELD, KEY, KEY + ", \"defaultValue\": \"a\""),
                form("a loop in a condition", "V39", FIELD, "=wayOutcome != ", "=for i in 1..1000000000 return i = "),
                form(
                        "a pattern in a condition",
                        "V39",
                        FIELD,
                        "=wayOutcome != ",
                        "=matches(wayOutcome, \\\"(a+)+$\\\") and wayOutcome != "),
                form("a power in a condition", "V39", FIELD, "=wayOutcome != ", "=10 ** 1000000000 != "),
                form("a path in a condition", "V39", FIELD, "=wayOutcome != ", "=wayOutcome.class != "),
                form("another condition", "V39", FIELD, "\"hide\": ", "\"show\": "),
                form("a pattern of one's own", "V40", FIELD, "\"pattern\": \"email\"", "\"pattern\": \"(a+)+$\""),
                form("a check of one's own", "V40", FIELD, "\"pattern\": \"email\"", "\"validationType\": \"custom\""),
                form(
                        "the engine's own initiator",
                        "V38",
                        FIELD,
                        "\"email\",\n      \"label",
                        "\"initiator\",\n      \"label"),
                form("the engine's own case", "V38", FIELD, "\"email\",\n      \"label", "\"caseId\",\n      \"label"),
                form(
                        "the engine's own business key",
                        "V38",
                        FIELD,
                        "\"email\",\n      \"label",
                        "\"businessKey\",\n      \"label"),
                form("a key that is a path", "V38", FIELD, "\"email\",\n      \"label", "\"a.b\",\n      \"label"),
                form("a key twice", "V38", FIELD, "\"email\",\n      \"label", "\"wayOutcome\",\n      \"label"),
                form("a key twice in one field", "V36", STEM + ".form", KEY, KEY + ", " + KEY),
                form("a setting nobody knows", "V36", STEM, "\"components\"", "\"versionTag\": \"a\", \"components\""));
    }

    private static Stream<Hostile> sizes() {
        return Stream.of(
                form("300 fields", "V41", STEM, "\"components\": [", "\"components\": [" + fields(300)),
                form(
                        "a million choices",
                        "V01",
                        STEM + ".form",
                        "\"values\": [",
                        "\"values\": [" + "{\"label\":\"a\",\"value\":\"b\"},".repeat(40_000)),
                form("300 choices", "V41", "field_wayOutcome", "\"values\": [", "\"values\": [" + choices(300)),
                form(
                        "100 deep",
                        "V36",
                        STEM + ".form",
                        "\"components\": [",
                        "\"components\": [" + "{\"type\":\"group\",\"components\":[".repeat(100) + "]}".repeat(100)
                                + ","),
                whole("no JSON", "V36", "<form>"),
                whole("half a form", "V36", Good.text(Good.RING).substring(0, 300)),
                whole("two forms", "V36", Good.text(Good.RING) + Good.text(Good.RING)),
                whole("nothing", "V36", ""),
                whole("a list", "V36", "[]"));
    }

    private static String fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> "{\"type\":\"spacer\",\"id\":\"s" + at + "\"},")
                .collect(Collectors.joining());
    }

    private static String choices(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> "{\"label\":\"a\",\"value\":\"v" + at + "\"},")
                .collect(Collectors.joining());
    }

    private static Hostile form(String what, String rule, String element, String good, String bad) {
        return Hostile.of(what, Good.RING, Good.with(Good.RING, good, bad), rule, element);
    }

    private static Hostile whole(String what, String rule, String content) {
        return Hostile.of(what, Good.RING, content, rule, Good.RING);
    }
}
