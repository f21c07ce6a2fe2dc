package org.towpath.agreement;

/** How far a version of an agreement is. */
public enum VersionState {
    DRAFT("being drafted", "grey"),
    IN_CONSULTATION("in consultation", "blue"),
    APPROVED("approved, waiting for signatures", "blue"),
    SIGNED("signed, not yet in force", "aqua-green"),
    IN_FORCE("in force", "green"),
    REVIEW_DUE("in force, review due", "yellow"),
    EXPIRING("in force, about to expire", "orange"),
    EXPIRED("expired", "red"),
    SUSPENDED("suspended", "red"),
    TERMINATED("terminated", "grey"),
    SUPERSEDED("replaced by a later version", "grey");

    private final String words;
    private final String colour;

    VersionState(String words, String colour) {
        this.words = words;
        this.colour = colour;
    }

    /** As on a tag: "in force, review due". */
    public String inWords() {
        return words;
    }

    /** Colour of its tag; the words say the same without it. */
    public String colour() {
        return colour;
    }

    /** Whether what it promises counts now. */
    public boolean isInForce() {
        return this == IN_FORCE || this == REVIEW_DUE || this == EXPIRING;
    }

    /** Whether it is still being written and agreed. */
    public boolean isInPreparation() {
        return this == DRAFT || this == IN_CONSULTATION || this == APPROVED;
    }

    /** Whether nothing more can happen to it. */
    public boolean isOver() {
        return this == EXPIRED || this == TERMINATED || this == SUPERSEDED;
    }
}
