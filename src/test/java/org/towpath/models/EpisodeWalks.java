package org.towpath.models;

import java.util.List;
import java.util.Map;

/** The first stretches of a case, shared by the walks that begin further on. */
final class EpisodeWalks {

    static final Walks WALKS = Walks.through("episode", "screening", "assessment", "referral", "support", "feedback");

    private EpisodeWalks() {}

    static Walk begins(String offer) {
        return WALKS.begins(Map.of("offerPathOutcome", offer)).waitsAt("userTask_prepare");
    }

    static Walk offered(String said) {
        return begins("standard-offer")
                .answers("userTask_prepare")
                .answers("userTask_offerService", "offerOutcome", said);
    }

    static Walk screened(String triage) {
        return offered("agreed").waitsAt("userTask_screening").answers("userTask_screening", "triageOutcome", triage);
    }

    static Walk assessed(String needs) {
        return assessed(needs, List.of(), "no-support");
    }

    static Walk referred(List<String> referrals, String support) {
        return assessed("needs-agreed", referrals, support)
                .waitsAt("userTask_tellCustodyOrCourt")
                .answers("userTask_tellCustodyOrCourt");
    }

    private static Walk assessed(String needs, List<String> referrals, String support) {
        return screened("assess")
                .waitsAt("userTask_assessment")
                .answers(
                        "userTask_assessment",
                        "needsOutcome",
                        needs,
                        "referralReferences",
                        referrals,
                        "supportOutcome",
                        support,
                        "planId",
                        "p-1");
    }
}
