package org.towpath.referral;

import java.util.Map;
import java.util.Optional;

import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/** The way of a referral through its model, in our words. Always inside the caller's transaction. */
public interface ReferralJourney {

    /**
     * What the process is to be told next.
     *
     * @param message name of the message it waits for
     * @param variables outcomes and instants that go with it
     * @param missesTold how many missed appointments it then knows of
     * @param offersTold how many offers of an appointment it then knows of
     */
    record Next(String message, Map<String, Object> variables, int missesTold, int offersTold) {}

    /** What the record knows and the process waits for; nothing where it stands where the record is. */
    Optional<Next> next(Referral referral, ReferralFold fold);

    /** Tells it. */
    void tell(Referral referral, Next next);

    /** The partner has answered: nobody need chase it any more. */
    void answered(Referral referral);

    /**
     * Another appointment was offered while the first still lay ahead: whoever records attendance waits for that one.
     *
     * @return false if the process does not stand where attendance is awaited
     */
    boolean appointmentMoved(Referral referral, ReferralFold fold);

    /**
     * Begins to follow a referral beside those the case follows already.
     *
     * @return false if the case is not, or no longer, where referrals are followed as part of it
     */
    boolean join(EpisodeReference episode, ReferralReference referral);

    /** Begins to follow a referral by itself. */
    void start(EpisodeReference episode, ReferralReference referral);
}
