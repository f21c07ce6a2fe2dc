package org.towpath.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;

/**
 * What people do to a version on its way into force: submit it for consultation, approve it or send it back, sign it
 * for both sides. Whoever drafted it cannot approve it; the database holds that, too.
 */
@Component
public class AgreementLifecycle {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(60);
    private static final int LONGEST_NAME = 200;

    private final AgreementRows rows;
    private final SignatureRows signatures;
    private final AgreementJourney journey;
    private final AgreementEffect effect;
    private final AgreementLog log;
    private final Clock clock;

    AgreementLifecycle(
            AgreementRows rows,
            SignatureRows signatures,
            AgreementJourney journey,
            AgreementEffect effect,
            AgreementLog log,
            Clock clock) {
        this.rows = rows;
        this.signatures = signatures;
        this.journey = journey;
        this.effect = effect;
        this.log = log;
        this.clock = clock;
    }

    /** The draft goes out for consultation; its words do not change any more. */
    @Transactional
    public void submit(UUID agreement, int n, Actor actor) {
        var version = locked(agreement, n, VersionState.DRAFT, "submitted");
        rows.submitted(version, clock.instant());
        log.write(agreement, n, "SUBMITTED", null, actor);
        journey.done(version, AgreementJourney.DRAFT, actor, Map.of());
    }

    /**
     * @param note what consultation brought, or null
     * @throws NotAllowed for whoever drafted it
     */
    @Transactional
    public void approve(UUID agreement, int n, @Nullable String note, Actor actor) {
        var version = locked(agreement, n, VersionState.IN_CONSULTATION, "approved");
        if (version.draftedBy().equals(actor.account())) {
            throw new NotAllowed("Whoever drafted a version cannot approve it: ask another manager");
        }
        rows.approved(version, clock.instant(), actor.account());
        log.write(agreement, n, "APPROVED", note, actor);
        journey.done(version, AgreementJourney.APPROVE, actor, Map.of("approvalOutcome", "approved"));
    }

    /** The version goes back to whoever drafts it. */
    @Transactional
    public void sendBack(UUID agreement, int n, @Nullable String note, Actor actor) {
        var version = locked(agreement, n, VersionState.IN_CONSULTATION, "sent back");
        rows.state(version, VersionState.DRAFT);
        log.write(agreement, n, "SENT_BACK", note, actor);
        journey.done(version, AgreementJourney.APPROVE, actor, Map.of("approvalOutcome", "change-needed"));
    }

    /**
     * One side signs. Once both have, the version takes effect: at once if its day has come, otherwise on it.
     *
     * @throws InvalidInput if the name is missing, the time lies ahead or another agreement stands for a service
     * @throws NotAllowed for a partner who would sign for us
     * @throws MovedOn if it is not approved or this side has signed already
     */
    @Transactional
    public void sign(UUID agreement, int n, Signature signature, Actor actor) {
        var version = locked(agreement, n, VersionState.APPROVED, "signed");
        refuse(signature);
        if (actor.isPartner() && signature.side() != Side.PARTNER) {
            throw new NotAllowed("You can sign for your own organisation only");
        }
        var earlier = signatures.of(agreement, n);
        if (earlier.stream().anyMatch(it -> it.side() == signature.side())) {
            throw new MovedOn(
                    "This side has signed already",
                    earlier.get(0).name(),
                    earlier.get(0).signedAt());
        }
        signatures.add(agreement, n, signature, actor);
        log.write(agreement, n, "SIGNED_FOR_" + signature.side(), signature.name(), actor);
        if (earlier.size() + 1 == Side.values().length) {
            effect.signed(version, actor);
        }
    }

    private void refuse(Signature signature) {
        if (signature.name().isBlank() || signature.name().length() > LONGEST_NAME) {
            throw new InvalidInput("name", "Give the name of whoever signed");
        }
        if (signature.signedAt().isAfter(clock.instant().plus(CLOCKS_MAY_DIFFER))) {
            throw new InvalidInput("signedAt", "This lies in the future");
        }
    }

    /** Those who have signed a version so far. */
    @Transactional(readOnly = true)
    public List<Signature> signaturesOf(UUID agreement, int n) {
        return signatures.of(agreement, n);
    }

    private VersionRow locked(UUID agreement, int n, VersionState expected, String deed) {
        rows.lock(agreement);
        var version = rows.version(agreement, n);
        if (version.state() != expected) {
            throw new MovedOn(
                    "This version is " + version.state().inWords() + " and cannot be " + deed, null, since(version));
        }
        return version;
    }

    private static @Nullable Instant since(VersionRow version) {
        return version.endedAt() == null ? version.approvedAt() : version.endedAt();
    }
}
