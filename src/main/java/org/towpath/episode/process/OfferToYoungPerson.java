package org.towpath.episode.process;

import org.springframework.stereotype.Component;

import org.towpath.episode.EpisodeFacts;

/** {@code episode.offer-to-young-person}: who may consent is asked, and kept with what was agreed. */
@Component
class OfferToYoungPerson extends Offer {

    OfferToYoungPerson(ConsentAnswers consents, EpisodeFacts facts) {
        super("episode.offer-to-young-person", consents, facts);
    }
}
