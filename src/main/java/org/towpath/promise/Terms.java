package org.towpath.promise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.towpath.agreement.AgreedTerms;
import org.towpath.agreement.AppliesIf;

/** Which promises apply: those of the written agreement in force, or the default terms where there is none. */
public interface Terms {

    /**
     * What holds for a referral to a service, each promise once.
     *
     * @param service row of {@code service}
     * @param at when the event that begins the count happens; the agreement in force at that instant counts
     * @param about what is known of the referral: some promises are about urgent ones only, say
     */
    List<Promised> ofReferral(UUID service, Instant at, AppliesIf.Facts about);

    /** What one version of an agreement promises about a referral to a service, whenever it holds. */
    List<Promised> ofVersion(UUID agreement, int version, UUID service, Instant at, AppliesIf.Facts about);

    /**
     * What these terms promise about a referral to a service, whether or not they hold.
     *
     * @param at the opening hours in force at that instant count
     */
    List<Promised> of(AgreedTerms agreed, UUID service, Instant at, AppliesIf.Facts about);

    /** What we owe whoever referred a person: to hear what came of it. */
    Promised ofFeedback(Instant startedAt);

    /** What we owe a person who wants support: somebody who walks with them. */
    Promised ofSupport(Instant startedAt);
}
