package org.towpath.dispute;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.towpath.agreement.Side;
import org.towpath.dispute.DisputeStory.Happening;
import org.towpath.engine.Choice;

/** What somebody who decides about a dispute is shown, and what they decide about its way. */
@Component
public class DisputeDecisions {

    private final DisputeWork work;
    private final DisputeStory story;
    private final RuledClocks clocks;

    DisputeDecisions(DisputeWork work, DisputeStory story, RuledClocks clocks) {
        this.work = work;
        this.story = story;
        this.clocks = clocks;
    }

    /** The promises a ruling may put right. */
    public List<Choice> clocks(UUID id) {
        return clocks.of(work.get(id).referral());
    }

    /** A text for the commissioners to start from: both positions as they were said. Nobody gets it by itself. */
    public String draftForCommissioners(UUID id) {
        var dispute = work.get(id);
        var said = story.positions(id);
        return "About referral " + dispute.referral() + ".\n\nWhat we say:\n" + words(said, Side.LD)
                + "\n\nWhat the partner says:\n" + words(said, Side.PARTNER) + "\n\nWhat we ask for:\n";
    }

    private static String words(List<DisputeStory.Said> said, Side side) {
        return said.stream()
                .filter(it -> it.side() == side)
                .map(it -> "- " + it.words())
                .collect(Collectors.joining("\n"));
    }

    /** The commissioners do not hear of it for now. */
    public void keptBetweenUs(UUID id, String why, Instant at) {
        work.decided(id, Happening.KEPT_BETWEEN_US, why, at);
    }

    /** @param takes whether the contract route is taken, or the commissioners have longer */
    public void contractRoute(UUID id, boolean takes, String why, Instant at) {
        work.decided(id, takes ? Happening.CONTRACT_ROUTE : Happening.WAITS_LONGER, why, at);
    }
}
