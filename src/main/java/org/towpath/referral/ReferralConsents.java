package org.towpath.referral;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.episode.Episodes;
import org.towpath.person.Consent;
import org.towpath.person.ConsentTaken;
import org.towpath.person.Consents;

/** Writes down what a person said to a referral, where everything they agreed to is kept. */
@Component
class ReferralConsents {

    private final Consents consents;
    private final Episodes episodes;

    ReferralConsents(Consents consents, Episodes episodes) {
        this.consents = consents;
        this.episodes = episodes;
    }

    /** Nothing is written where nobody asked, or while there is no service to agree to. */
    void said(Referral referral, @Nullable String status, Instant occurredAt, String account) {
        var service = referral.service();
        if (status != null && service != null) {
            consents.record(new ConsentTaken(
                    episodes.header(referral.episode()).person(),
                    referral.episode(),
                    List.of(new Consent(Consent.REFERRAL, service.toString(), status)),
                    null,
                    null,
                    null,
                    null,
                    occurredAt,
                    account));
        }
    }
}
