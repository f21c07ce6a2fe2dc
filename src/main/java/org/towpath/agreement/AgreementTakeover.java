package org.towpath.agreement;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotAllowed;

/**
 * Takes over an agreement that both sides signed before it came here: a service brings its drawer of paper with it. It
 * counts from the day it says, and everything a draft is asked is asked of it.
 */
@Component
public class AgreementTakeover {

    private final AgreementReader reader;
    private final AgreementRows rows;
    private final SignatureRows signatures;
    private final AgreementEffect effect;
    private final AgreementJourney journey;
    private final AgreementLog log;
    private final Clock clock;

    AgreementTakeover(
            AgreementReader reader,
            AgreementRows rows,
            SignatureRows signatures,
            AgreementEffect effect,
            AgreementJourney journey,
            AgreementLog log,
            Clock clock) {
        this.reader = reader;
        this.rows = rows;
        this.signatures = signatures;
        this.effect = effect;
        this.journey = journey;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param id what it is to be known by
     * @param request as for a draft; its first day must have come
     * @param signed one signature of each side
     * @param drafter who enters it
     * @param approver who has looked at what was entered
     * @throws InvalidInput naming every property at fault by its dotted path
     * @throws NotAllowed if drafter and approver are one
     */
    @Transactional
    public void takeOver(UUID id, Map<String, ?> request, List<Signature> signed, Actor drafter, Actor approver) {
        if (drafter.account().equals(approver.account())) {
            throw new NotAllowed("Whoever drafted a version cannot approve it: ask another manager");
        }
        var draft = reader.read(request);
        var now = clock.instant();
        if (draft.effectiveFrom().isAfter(now)) {
            throw new InvalidInput("effectiveFrom", "What is taken over counts already: draft what begins later");
        }
        rows.insert(id, draft, now, drafter.account());
        var n = rows.insertVersion(id, draft, now, drafter.account());
        var version = rows.version(id, n);
        rows.submitted(version, now);
        rows.approved(version, now, approver.account());
        signed.forEach(signature -> signatures.add(id, n, signature, drafter));
        rows.state(version, VersionState.SIGNED);
        log.write(id, n, "TAKEN_OVER", null, drafter);
        effect.take(version, draft.effectiveFrom());
        journey.takeOver(id, n, new HashMap<>(effect.times(version, now)));
    }
}
