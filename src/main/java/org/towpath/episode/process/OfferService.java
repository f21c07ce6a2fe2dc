package org.towpath.episode.process;

import org.springframework.stereotype.Component;

import org.towpath.episode.EpisodeFacts;

/** {@code episode.offer-service}. */
@Component
class OfferService extends Offer {

    OfferService(ConsentAnswers consents, EpisodeFacts facts) {
        super("episode.offer-service", consents, facts);
    }
}
