package org.towpath.engine.form;

/** What an answer is; in brackets the Java type of the checked answer. */
public enum AnswerType {
    /** One line of text ({@code String}). */
    TEXT,
    /** Some lines of text ({@code String}, lines parted by {@code \n}). */
    LONG_TEXT,
    /** A whole number ({@code Integer}). */
    NUMBER,
    /** A day ({@code LocalDate}). */
    DATE,
    /** A moment ({@code Instant}, whole seconds). */
    MOMENT,
    /** One box, ticked or not ({@code Boolean}, never absent while shown). */
    TICK,
    /** Boxes of which any may be ticked ({@code List<String>}, never absent while shown). */
    TICKS,
    /** One of a few ({@code String}). */
    ONE_OF_FEW,
    /** One of many ({@code String}). */
    ONE_OF_MANY;

    /** Whether the answer comes from a list of choices. */
    public boolean isChoice() {
        return this == TICKS || this == ONE_OF_FEW || this == ONE_OF_MANY;
    }
}
