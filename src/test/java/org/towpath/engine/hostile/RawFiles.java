package org.towpath.engine.hostile;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** T4, T10: files that attack whoever reads them, before anything of them is understood. */
final class RawFiles {

    private static final String ROOT = "<bpmn:definitions";

    private RawFiles() {}

    static Stream<Hostile> all() {
        return Stream.of(entities(), encodings(), shapes(), names()).flatMap(it -> it);
    }

    private static Stream<Hostile> entities() {
        var file = Canary.file().toUri();
        return Stream.of(
                doctype("an entity from a file", "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + file + "\">]>"),
                doctype("an entity from an address", "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + Canary.address() + "\">]>"),
                doctype("a parameter entity", "<!DOCTYPE x [<!ENTITY % a SYSTEM \"" + Canary.address() + "\"> %a;]>"),
                doctype("an external subset", "<!DOCTYPE x SYSTEM \"" + Canary.address() + "\">"),
                doctype("a billion laughs", laughs()),
                doctype("quadratic growth", "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(100_000) + "\">]>"),
                raw(
                        "a schema to fetch",
                        "V03",
                        "Definitions_visit",
                        Good.with(
                                Good.VISIT,
                                "id=\"Definitions_visit\"",
                                "id=\"Definitions_visit\" xsi:schemaLocation=\"urn:a " + Canary.address() + "\"")),
                raw(
                        "a stylesheet",
                        "V03",
                        Good.VISIT,
                        Good.with(Good.VISIT, ROOT, "<?xml-stylesheet href=\"" + Canary.address() + "\"?>" + ROOT)),
                raw("an instruction", "V03", Good.VISIT, Good.with(Good.VISIT, ROOT, "<?php system('id') ?>" + ROOT)),
                raw(
                        "an inclusion",
                        "V05",
                        Good.VISIT,
                        Good.with(
                                Good.VISIT,
                                "<bpmn:process ",
                                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + Canary.address()
                                        + "\" /><bpmn:process ")),
                Hostile.of(
                        "an entity in a decision",
                        Good.WAY,
                        Good.with(
                                Good.WAY,
                                "<definitions",
                                "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + Canary.address() + "\">]><definitions"),
                        "V03",
                        Good.WAY));
    }

    private static String laughs() {
        var all = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (var at = 1; at < 10; at++) {
            all.append("<!ENTITY a")
                    .append(at)
                    .append(" \"")
                    .append(("&a" + (at - 1) + ";").repeat(10))
                    .append("\">");
        }
        return all.append("]>").toString();
    }

    private static Stream<Hostile> encodings() {
        var good = Good.text(Good.VISIT);
        return Stream.of(
                bytes("UTF-16", "V02", good.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16)),
                bytes("UTF-16 without saying so", "V02", good.getBytes(StandardCharsets.UTF_16LE)),
                bytes(
                        "Latin 1",
                        "V02",
                        good.replace("Ring bell", "Ring b\u00E9ll").getBytes(StandardCharsets.ISO_8859_1)),
                raw("UTF-7 by its word", "V02", Good.VISIT, good.replace("encoding=\"UTF-8\"", "encoding=\"UTF-7\"")),
                raw("a byte order mark", "V02", Good.VISIT, "\uFEFF" + good),
                raw("a null character", "V02", Good.VISIT, good.replace("Ring bell", "Ring \u0000bell")),
                raw("half a character", "V07", Good.VISIT, good.replace("Ring bell", "Ring &#xD800;bell")),
                raw(
                        "turned letters by their number",
                        "V45",
                        Good.VISIT,
                        good.replace("Ring bell", "Ring &#x202E;bell")));
    }

    private static Stream<Hostile> shapes() {
        var good = Good.text(Good.VISIT);
        return Stream.of(
                raw("nothing", "V07", Good.VISIT, ""),
                raw("half a file", "V07", Good.VISIT, good.substring(0, good.length() / 2)),
                raw("two roots", "V07", Good.VISIT, good + good.substring(good.indexOf(ROOT))),
                raw(
                        "an attribute twice",
                        "V07",
                        Good.VISIT,
                        good.replace("isExecutable=\"true\"", "isExecutable=\"true\" isExecutable=\"false\"")),
                raw(
                        "a page that is also a model",
                        "V07",
                        Good.VISIT,
                        "<html><script>alert(1)</script>" + good + "</html>"),
                raw("a page", "V17", Good.VISIT, "<html><body>Welcome</body></html>"),
                raw("an attribute of 2 MB", "V01", Good.VISIT, good.replace("Ring bell", "a".repeat(2_000_000))),
                raw(
                        "an attribute of 5,000",
                        "V04",
                        Good.VISIT,
                        good.replace("\"Ring bell\"", "\"" + "a".repeat(5_000) + "\"")),
                raw("a text of 5,000", "V04", Good.VISIT, good.replace("Ring once", "a".repeat(5_000))),
                raw(
                        "50 attributes",
                        "V04",
                        Good.VISIT,
                        good.replace("isExecutable=\"true\"", attributes() + "isExecutable=\"true\"")),
                raw(
                        "5,000 deep",
                        "V04",
                        Good.VISIT,
                        Good.with(
                                Good.VISIT,
                                "<bpmn:startEvent",
                                "<bpmn:subProcess>".repeat(5_000) + "</bpmn:subProcess>".repeat(5_000)
                                        + "<bpmn:startEvent")));
    }

    private static String attributes() {
        var all = new StringBuilder();
        for (var at = 0; at < 50; at++) all.append('a').append(at).append("=\"b\" ");
        return all.toString();
    }

    private static Stream<Hostile> names() {
        var good = Good.text(Good.VISIT);
        return Stream.of(
                        "visit.zip",
                        "visit.bpmn20.xml",
                        "../visit.bpmn",
                        "visit.bpmn.exe",
                        "visit.groovy",
                        "visit",
                        "VISIT.BPMN",
                        "a b.bpmn")
                .map(name -> Hostile.of("under the name " + name, name, good, "V43", name));
    }

    private static Hostile doctype(String what, String declared) {
        return raw(
                what,
                "V03",
                Good.VISIT,
                Good.with(Good.VISIT, ROOT, declared + ROOT).replace("Ring once", "Ring &a;"));
    }

    private static Hostile raw(String what, String rule, String element, String content) {
        return Hostile.of(what, Good.VISIT, content, rule, element);
    }

    private static Hostile bytes(String what, String rule, byte[] content) {
        return new Hostile(what, Good.VISIT, content, rule, Good.VISIT, null);
    }
}
