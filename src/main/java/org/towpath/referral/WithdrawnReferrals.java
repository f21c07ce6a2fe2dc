package org.towpath.referral;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.directory.Service;
import org.towpath.directory.Services;
import org.towpath.engine.Choice;
import org.towpath.episode.CaseReferrals;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.NotFound;
import org.towpath.shared.ReferralReference;

/** What a case may decide about its referrals: which run, and to withdraw one. */
@Component
class WithdrawnReferrals implements CaseReferrals {

    private final ReferralRows rows;
    private final ReferralWork work;
    private final Services services;
    private final Clock clock;

    WithdrawnReferrals(ReferralRows rows, ReferralWork work, Services services, Clock clock) {
        this.rows = rows;
        this.work = work;
        this.services = services;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Choice> running(EpisodeReference episode) {
        return rows.of(episode).stream()
                .filter(it -> it.endedAt() == null)
                .map(it -> new Choice(label(it), it.reference().value()))
                .toList();
    }

    private String label(Referral referral) {
        var service = referral.service();
        var name = service == null
                ? null
                : services.find(service).map(Service::label).orElse(null);
        return referral.reference() + (name == null ? ", no service chosen yet" : ", " + name);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(EpisodeReference episode, ReferralReference referral, @Nullable String why, Actor actor) {
        if (!work.get(referral).episode().equals(episode)) {
            throw new NotFound();
        }
        if (work.withdraw(referral, "withdrawn-by-case", clock.instant(), why)) {
            work.bringAlong(referral);
        }
    }
}
