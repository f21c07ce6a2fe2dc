package org.towpath.episode;

import java.util.Optional;
import java.util.stream.Stream;

/** How a case ended; each is one named end of the episode's model. */
public enum ClosureReason {
    COMPLETED("endEvent_completed"),
    SAID_NO("endEvent_saidNo"),
    NOT_SEEN("endEvent_notSeen"),
    ADVICE_GIVEN("endEvent_adviceGiven"),
    NO_FURTHER_NEED("endEvent_noFurtherNeed"),
    NOT_COMPLETED("endEvent_notCompleted"),
    TRANSFERRED("endEvent_transferred"),
    DIED("endEvent_died");

    private final String endEvent;

    ClosureReason(String endEvent) {
        this.endEvent = endEvent;
    }

    /** Id of the end event in the model. */
    public String endEvent() {
        return endEvent;
    }

    /** The reason an end event stands for, if it ends the case. */
    public static Optional<ClosureReason> at(String endEvent) {
        return Stream.of(values()).filter(it -> it.endEvent.equals(endEvent)).findFirst();
    }
}
