package org.towpath.agreement;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What begins or ends the count of a service level, in the order in which a referral goes. */
public enum AgreedEvent {
    SENT("the referral is sent"),
    ACKNOWLEDGED("the arrival of the referral is acknowledged"),
    INFORMATION_REQUESTED("more information is asked for"),
    INFORMATION_SUPPLIED("the information is supplied"),
    ACCEPTED("the referral is accepted or declined"),
    DECLINED("the referral is declined"),
    APPOINTMENT_OFFERED("a first appointment is offered"),
    DID_NOT_ATTEND("we hear of a missed appointment"),
    ATTENDED("the person is seen for the first time"),
    ENGAGED("we hear whether the person is engaging"),
    COMPLETED("the work with the person ends"),
    WITHDRAWN("the referral is withdrawn");

    private final String words;

    AgreedEvent(String words) {
        this.words = words;
    }

    /** As part of a sentence: "within 2 working days after <em>the referral is sent</em>". */
    public String inWords() {
        return words;
    }

    /** The same for the code of an event; a code nobody knows stays itself. */
    public static String inWords(String code) {
        return Stream.of(values())
                .filter(it -> it.name().equals(code))
                .map(AgreedEvent::inWords)
                .findFirst()
                .orElse(code);
    }

    static String codes() {
        return Stream.of(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
