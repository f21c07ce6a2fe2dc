package org.towpath.feedback;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.episode.StageFacts;
import org.towpath.episode.StillOpen;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.InvalidInput;

/** Whether a case can close: nothing of anybody's is open, and the referrer has been told or it says why not. */
@Component
public class Closing {

    private final Feedback feedback;
    private final ObjectProvider<StillOpen> others;
    private final ObjectProvider<StageFacts> facts;

    Closing(Feedback feedback, ObjectProvider<StillOpen> others, ObjectProvider<StageFacts> facts) {
        this.feedback = feedback;
        this.others = others;
        this.facts = facts;
    }

    /** Everything that stands in the way, in plain words; empty where nothing does. */
    public List<String> inTheWay(EpisodeReference episode) {
        var open = new ArrayList<String>();
        if (facts.stream().anyMatch(fact -> fact.hasOpenReferral(episode))) {
            open.add("A referral has no decision yet");
        }
        if (!feedback.isSettled(episode)) {
            open.add("The referrer has not been told, and it does not say why");
        }
        others.stream().forEach(other -> open.addAll(other.of(episode)));
        return open;
    }

    /** What is open, for whoever looks whether anything is. */
    public List<String> prompts(EpisodeReference episode) {
        return inTheWay(episode).stream()
                .map(open -> "Still open: " + open + ".")
                .toList();
    }

    /** @throws InvalidInput naming what is in the way */
    public void refuseUnlessReady(EpisodeReference episode) {
        var open = inTheWay(episode);
        if (!open.isEmpty()) {
            throw new InvalidInput("closureOutcome", "The case cannot close yet. " + String.join(". ", open) + ".");
        }
    }
}
