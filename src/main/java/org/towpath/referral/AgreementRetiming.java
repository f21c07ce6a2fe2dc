package org.towpath.referral;

import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.towpath.access.CurrentActor;
import org.towpath.agreement.AgreementTookEffect;
import org.towpath.engine.CaseLock;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.PromiseClocks;
import org.towpath.promise.Terms;

/**
 * A new version of an agreement that re-times what runs: each running clock is recomputed from its own start under the
 * new terms, keeping its pauses, and its history says so. A promise the new version no longer makes goes on as it was.
 */
@Component
class AgreementRetiming {

    private final PromiseClocks clocks;
    private final Terms terms;
    private final ReferralRows referrals;
    private final ReferralCircumstances circumstances;
    private final ObjectProvider<CaseLock> cases;
    private final CurrentActor actor;

    AgreementRetiming(
            PromiseClocks clocks,
            Terms terms,
            ReferralRows referrals,
            ReferralCircumstances circumstances,
            ObjectProvider<CaseLock> cases,
            CurrentActor actor) {
        this.clocks = clocks;
        this.terms = terms;
        this.referrals = referrals;
        this.circumstances = circumstances;
        this.cases = cases;
        this.actor = actor;
    }

    @EventListener
    void on(AgreementTookEffect effect) {
        if (effect.reTimeRunning()) {
            clocks.runningUnderAnother(effect.agreement(), effect.version()).forEach(it -> reTime(it, effect));
        }
    }

    private void reTime(PromiseClock running, AgreementTookEffect effect) {
        var referral = referrals
                .find(Objects.requireNonNull(running.referral(), "Agreements are about referrals"))
                .orElseThrow();
        cases.forEach(lock -> lock.lock(referral.episode()));
        var about = circumstances.about(referral);
        var service = Objects.requireNonNull(referral.service(), "It was sent somewhere");
        terms.ofVersion(effect.agreement(), effect.version(), service, effect.at(), about).stream()
                .filter(it -> it.promise().equals(running.promised().promise()))
                .findFirst()
                .ifPresent(promised -> clocks.amended(running, promised, effect.at(), actor.get()));
    }
}
