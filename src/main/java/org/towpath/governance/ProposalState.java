package org.towpath.governance;

/** Where a proposal is on its way. */
public enum ProposalState {
    DRAFT("a draft"),
    SUBMITTED("submitted"),
    APPROVED("approved"),
    REJECTED("rejected"),
    RELEASED("released"),
    ROLLED_BACK("taken back");

    private final String words;

    ProposalState(String words) {
        this.words = words;
    }

    /** As it goes on after "This proposal is". */
    public String inWords() {
        return words;
    }
}
