package org.towpath.engine.model;

import java.util.regex.Pattern;

/** What a process says of itself as a whole. */
final class ProcessRules {

    /** Thirty years: our own retention removes a case earlier, the engine's must never do it first. */
    static final String KEPT_FOR = "P10957D";

    private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})");

    private ProcessRules() {}

    /** V08: a second process in the file would be deployed without anyone having looked for it. */
    static void oneProcess(BpmnModel model, ModelSet set, Report report) {
        var processes = model.definitions().children("bpmn:process").count();
        if (processes != 1) {
            report.error("V08", model.process(), "The file has " + processes + " processes.", "One file, one process.");
        }
        if (!model.process().get("isExecutable").equals("true")) {
            report.error("V08", model.process(), "The process is not executable.", "Say isExecutable=\"true\".");
        }
    }

    /** V08: another key in the file would replace another process, or none. */
    static void keyIsTheFilesName(BpmnModel model, ModelSet set, Report report) {
        if (!model.key().equals(report.stem())) {
            report.error(
                    "V08",
                    model.process(),
                    "The process is called " + model.key() + " in the file " + report.file() + ".",
                    "Give both the same name.");
        }
    }

    /** V09: evidence could be made to vanish early, or never. */
    static void historyIsKept(BpmnModel model, ModelSet set, Report report) {
        historyIsKept(model.process(), report);
    }

    static void historyIsKept(Part part, Report report) {
        if (!part.get("camunda:historyTimeToLive").equals(KEPT_FOR)) {
            report.error("V09", part, "History is not kept as agreed.", "Say historyTimeToLive=\"" + KEPT_FOR + "\".");
        }
    }

    /** V10: people speak of a model by its version. */
    static void hasAVersion(BpmnModel model, ModelSet set, Report report) {
        hasAVersion(model.process(), report);
    }

    static void hasAVersion(Part part, Report report) {
        if (!VERSION.matcher(part.get("camunda:versionTag")).matches()) {
            report.error("V10", part, "The version is not three numbers.", "Say versionTag=\"1.2.0\".");
        }
    }

    /** M03: a reader of the picture must learn what it is for. */
    static void saysWhatItIsFor(BpmnModel model, ModelSet set, Report report) {
        if (documentation(model.process()).isEmpty()) {
            report.error("M03", model.process(), "The process does not say what it is for.", "Add a documentation.");
        }
        if (model.process().get("name").isBlank()) {
            report.error("M02", model.process(), "The process has no name.", "Give it one.");
        }
    }

    static String documentation(Part part) {
        var written = part.child("bpmn:documentation");
        return written == null ? "" : written.text();
    }
}
