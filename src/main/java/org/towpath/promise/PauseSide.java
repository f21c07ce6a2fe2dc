package org.towpath.promise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom a pause waits for, so that reports can tell who used the time. */
public enum PauseSide {
    PERSON("person", "the person"),
    PARTNER("partner", "the partner"),
    POLICE_OR_CUSTODY("police-or-custody", "the police or custody"),
    HEALTHCARE("healthcare", "healthcare"),
    COURT("court", "the court"),
    US("us", "us");

    private final String code;
    private final String words;

    PauseSide(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As it is kept: {@code police-or-custody}. */
    public String code() {
        return code;
    }

    /** As part of a sentence: "waiting for <em>the partner</em>". */
    public String inWords() {
        return words;
    }

    /** By its code, however it is written: {@code POLICE_OR_CUSTODY}, {@code police}, {@code custody}. */
    public static Optional<PauseSide> of(String text) {
        var said = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        var meant = switch (said) {
            case "police", "custody" -> POLICE_OR_CUSTODY.code;
            case "ld" -> US.code;
            default -> said;
        };
        return Arrays.stream(values()).filter(it -> it.code.equals(meant)).findFirst();
    }
}
