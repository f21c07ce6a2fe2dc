package org.towpath.engine;

import java.util.Arrays;
import java.util.Optional;

/** What a file of a release is. */
public enum ModelKind {
    PROCESS(".bpmn", "Process"),
    DECISION(".dmn", "Decision"),
    FORM(".form", "Form");

    private final String ending;
    private final String words;

    ModelKind(String ending, String words) {
        this.ending = ending;
        this.words = words;
    }

    /** What pages call it. */
    public String words() {
        return words;
    }

    /** Name of the file of a key: {@code triage.dmn}. */
    public String fileOf(String key) {
        return key + ending;
    }

    /** The kind a file's name shows, if it is one of these. */
    public static Optional<ModelKind> ofFile(String file) {
        return Arrays.stream(values())
                .filter(kind -> file.endsWith(kind.ending))
                .findFirst();
    }

    /** The key a file is known by: its name without its ending. */
    public String keyOf(String file) {
        return file.substring(0, file.length() - ending.length());
    }
}
