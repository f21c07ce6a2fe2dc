package org.towpath.episode;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.towpath.access.Actor;
import org.towpath.engine.Choice;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/**
 * The referrals of a case, as far as the case itself has to decide about them; the module that keeps referrals does it.
 */
public interface CaseReferrals {

    /** Referrals still running, as choices: reference and what people call them. */
    List<Choice> running(EpisodeReference episode);

    /** Withdraws a referral, in the caller's transaction; one that has ended stays as it ended. */
    void withdraw(EpisodeReference episode, ReferralReference referral, @Nullable String why, Actor actor);
}
