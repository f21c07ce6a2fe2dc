package org.towpath.referral.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.ProcessBeginning;
import org.towpath.referral.ReferralState;
import org.towpath.referral.ReferralWork;
import org.towpath.referral.process.ReferralProcess.Variable;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/** Tells the process of a referral whether a service is chosen. */
@Component
class ReferralBeginning implements ProcessBeginning {

    private final ReferralWork referrals;

    ReferralBeginning(ReferralWork referrals) {
        this.referrals = referrals;
    }

    @Override
    public String process() {
        return ReferralProcess.KEY;
    }

    @Override
    public Map<String, Object> variables(EpisodeReference episode, Map<String, String> references) {
        var reference = references.get(ReferralProcess.REFERENCE);
        if (reference == null) {
            throw new IllegalArgumentException("The process of a referral needs its reference");
        }
        var referral = referrals.get(new ReferralReference(reference));
        if (referral.state() == ReferralState.NO_SERVICE) {
            return Map.of(Variable.SERVICE, "no-service");
        }
        return Map.of(Variable.SERVICE, referral.service() == null ? "choose-a-service" : "service-chosen");
    }
}
