package org.towpath.engine.model;

/**
 * What is wrong with one place in a file, said the same way to a build and to a person.
 *
 * @param rule number of the rule: {@code V18} from the list of threats, {@code M05} from the conventions of the house
 * @param element id of the element, or the file's name where no element is to blame
 * @param line where it stands, from 1; 0 where the file as a whole is meant
 * @param severity whether the file can be released
 * @param message what is so, in a sentence
 * @param mend what to do about it, in a sentence
 */
public record Finding(String rule, String element, int line, Severity severity, String message, String mend) {

    /** Whether a file with this finding can be released. */
    public enum Severity {
        /** The file is refused. */
        ERROR,
        /** A person has to look and say that it is meant. */
        WARNING,
        /** Good to know. */
        INFO
    }

    @Override
    public String toString() {
        return severity + " " + rule + " " + element + " (line " + line + "): " + message + " " + mend;
    }
}
