package org.towpath.governance;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** One line of the minutes of a proposal: who did or said what, and when. */
public record Minute(
        Deed deed,
        String account,
        String name,
        Instant at,
        @Nullable String words) {

    /** What can happen to a proposal. */
    public enum Deed {
        PROPOSED("proposed it"),
        CHANGED("put in a mended file"),
        SUBMITTED("submitted it"),
        COMMENTED("said"),
        APPROVED("approved it"),
        REJECTED("rejected it"),
        RELEASED("released it"),
        ROLLED_BACK("took it back");

        private final String words;

        Deed(String words) {
            this.words = words;
        }

        /** As it goes on after somebody's name. */
        public String inWords() {
            return words;
        }
    }
}
