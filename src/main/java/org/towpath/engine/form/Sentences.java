package org.towpath.engine.form;

import java.util.Locale;

/**
 * What is said about one question when its answer cannot be taken: in plain English, naming the question as the form
 * does.
 */
final class Sentences {

    private final String label;

    Sentences(String label) {
        this.label = label.isBlank() ? "This answer" : label.strip();
    }

    /** The question as the subject of a sentence. */
    String subject() {
        return isQuestion()
                ? "The answer to " + quoted()
                : label.substring(0, 1).toUpperCase(Locale.UK) + label.substring(1);
    }

    String enter() {
        return isQuestion() ? "Answer " + quoted() : "Enter " + inSentence();
    }

    String select() {
        return isQuestion() ? "Select an answer to " + quoted() : "Select " + inSentence();
    }

    String tick() {
        return "Tick " + quoted() + " to go on";
    }

    String selectFromList() {
        return isQuestion() ? "Select one of the answers to " + quoted() : "Select " + inSentence() + " from the list";
    }

    String addOne() {
        return isQuestion() ? "Add at least one answer to " + quoted() : "Add at least one entry to " + quoted();
    }

    private boolean isQuestion() {
        return label.endsWith("?");
    }

    private String quoted() {
        return "‘" + label + "’";
    }

    /** Labels begin with a capital; inside a sentence they do not, unless they begin with a name or an abbreviation. */
    private String inSentence() {
        if (label.length() < 2 || label.startsWith("I ") || Character.isUpperCase(label.charAt(1))) return label;
        return label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
    }
}
