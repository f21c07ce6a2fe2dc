package org.towpath.review;

import java.util.ArrayList;
import java.util.List;

import org.towpath.agreement.Side;

/** What calls for a review between the planned ones, and why in words (domain pack 4.7). */
final class TriggerRules {

    private static final int A_HUNDRED = 100;

    private TriggerRules() {}

    /** What it was. */
    enum Cause {
        ACCEPTANCE("few referrals were accepted"),
        PROMISES("few promises were kept"),
        DISPUTES("disputes were opened"),
        CONTACT_GAP("a side had no named lead");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        /** Without numbers, for everybody. */
        String inWords() {
            return words;
        }
    }

    /** A cause with its numbers in words. */
    record Called(Cause cause, String reason) {}

    static List<Called> of(TriggerFacts facts, ReviewProperties settings) {
        var called = new ArrayList<Called>();
        if (facts.decided() >= settings.lastReferrals()
                && facts.accepted() * A_HUNDRED < settings.acceptedInHundred() * facts.decided()) {
            called.add(new Called(
                    Cause.ACCEPTANCE,
                    (facts.decided() - facts.accepted()) + " of the last " + facts.decided()
                            + " referrals were not accepted"));
        }
        var decided = facts.kept() + facts.missed();
        if (decided >= settings.leastPromises() && facts.kept() * A_HUNDRED < settings.keptInHundred() * decided) {
            called.add(new Called(
                    Cause.PROMISES,
                    facts.kept() + " of " + decided + " promises of the last quarter were kept, fewer than "
                            + settings.keptInHundred() + " in 100"));
        }
        if (facts.disputes() >= settings.disputes()) {
            called.add(new Called(Cause.DISPUTES, facts.disputes() + " disputes were opened in the last quarter"));
        }
        facts.gaps().stream()
                .filter(gap -> gap.days() > settings.leadGapDays())
                .findFirst()
                .ifPresent(gap -> called.add(new Called(
                        Cause.CONTACT_GAP,
                        (gap.side() == Side.LD ? "We have" : "The partner has") + " had no named lead for " + gap.days()
                                + " days")));
        return called;
    }
}
