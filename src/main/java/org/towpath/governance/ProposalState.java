package org.towpath.governance;

/** Where a proposal is on its way. */
public enum ProposalState {
    DRAFT("a draft", "grey"),
    SUBMITTED("submitted", "blue"),
    APPROVED("approved", "purple"),
    REJECTED("rejected", "red"),
    RELEASED("released", "green"),
    ROLLED_BACK("taken back", "orange");

    private final String words;
    private final String colour;

    ProposalState(String words, String colour) {
        this.words = words;
        this.colour = colour;
    }

    /** As it goes on after "This proposal is". */
    public String inWords() {
        return words;
    }

    /** Colour of its tag. */
    public String colour() {
        return colour;
    }
}
