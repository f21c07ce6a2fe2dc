package org.towpath.engine.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.towpath.engine.model.Finding.Severity;

/** Collects what the rules find in one file. */
final class Report {

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    Report(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /** The file's name without its ending: the key of the process or decision, the stem of the form. */
    String stem() {
        return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
    }

    void error(String rule, Part at, String message, String mend) {
        add(rule, at.called(file), at.line(), Severity.ERROR, message, mend);
    }

    void warning(String rule, Part at, String message, String mend) {
        add(rule, at.called(file), at.line(), Severity.WARNING, message, mend);
    }

    void info(String rule, Part at, String message, String mend) {
        add(rule, at.called(file), at.line(), Severity.INFO, message, mend);
    }

    void file(String rule, int line, String message, String mend) {
        add(rule, file, line, Severity.ERROR, message, mend);
    }

    void add(String rule, String element, int line, Severity severity, String message, String mend) {
        findings.add(new Finding(rule, element, line, severity, message, mend));
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    List<Finding> findings() {
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Finding::line).thenComparing(Finding::rule))
                .toList();
    }
}
