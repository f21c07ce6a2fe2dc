package org.towpath.engine.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All rules for all files of a set: what the build and a release ask. */
public final class ReleaseRules {

    private ReleaseRules() {}

    /** Findings by file; a file without any is not listed. */
    public static Map<String, List<Finding>> check(ModelSet set) {
        var found = new TreeMap<String, List<Finding>>();
        set.names().forEach(file -> {
            var findings = check(file, set);
            if (!findings.isEmpty()) found.put(file, findings);
        });
        return found;
    }

    /**
     * What is wrong with one file of a set; nothing where it can be released. V43: a file is a model, a decision or a
     * form, and nothing else. A file that has no error can be written anew by {@link Canonical}.
     */
    public static List<Finding> check(String file, ModelSet set) {
        if (file.matches("[a-z]+(-[a-z]+)*\\.bpmn")) return ModelRules.check(file, set);
        if (file.matches("[a-z]+(-[a-z]+)*\\.dmn")) return DecisionRules.check(file, set);
        if (file.matches("[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*\\.form")) return FormRules.check(file, set);
        var report = new Report(file);
        report.file("V43", 0, "This is no model, decision or form by its name.", "Release one file, named by its key.");
        return report.findings();
    }
}
