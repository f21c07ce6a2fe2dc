package org.towpath.dispute.process;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.towpath.dispute.DisputeLevel;

/** Names in {@code dispute.bpmn}. */
final class DisputeProcess {

    static final String KEY = "dispute";
    static final String DISPUTE = "disputeId";
    static final String REFERRAL = "referralReference";
    static final String BEGIN_OUTCOME = "beginOutcome";
    static final String LEVEL_ENDS_AT = "levelEndsAt";
    static final String AMENDMENT_OUTCOME = "amendmentOutcome";

    /** Messages it hears. */
    static final class Message {
        static final String OPENED = "dispute.opened";
        static final String DRAFTED = "dispute.drafted";
        static final String RULED = "dispute.ruled";
        static final String DRAFT_WITHDRAWN = "dispute.draft-withdrawn";

        private Message() {}
    }

    /** Which level each service task begins. */
    static final Map<String, DisputeLevel> BEGINS = Stream.of(DisputeLevel.values())
            .collect(Collectors.toUnmodifiableMap(DisputeProcess::beginning, level -> level));

    private DisputeProcess() {}

    private static String beginning(DisputeLevel level) {
        var name = level.slug();
        return "serviceTask_begin" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Level";
    }
}
