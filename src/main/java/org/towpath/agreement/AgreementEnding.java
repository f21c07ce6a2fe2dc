package org.towpath.agreement;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;

/**
 * Stops a version from counting, for a while or for good. Clocks that run keep the terms they began with; referrals
 * sent from now on have expected times only.
 */
@Component
public class AgreementEnding {

    private static final int LONGEST_WHY = 2_000;

    private final AgreementRows rows;
    private final InForceRows inForce;
    private final AgreementEffect effect;
    private final AgreementJourney journey;
    private final AgreementLog log;
    private final Clock clock;

    AgreementEnding(
            AgreementRows rows,
            InForceRows inForce,
            AgreementEffect effect,
            AgreementJourney journey,
            AgreementLog log,
            Clock clock) {
        this.rows = rows;
        this.inForce = inForce;
        this.effect = effect;
        this.journey = journey;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The version in force counts no more until somebody takes it up again or ends it.
     *
     * @throws MovedOn if it is not in force
     */
    @Transactional
    public void suspend(UUID agreement, int n, @Nullable String why, Actor actor) {
        var version = locked(agreement, n);
        if (!version.state().isInForce()) {
            throw new MovedOn("This version is " + version.state().inWords() + " and cannot be suspended", null, null);
        }
        effect.end(version, VersionState.SUSPENDED, checked(why));
        log.write(agreement, n, "SUSPENDED", why, actor);
        journey.tell(version, "agreement.suspended");
    }

    /**
     * The version ends for good, in whatever state it is; a draft is thrown away.
     *
     * @throws MovedOn if it is over already
     */
    @Transactional
    public void terminate(UUID agreement, int n, @Nullable String why, Actor actor) {
        var version = locked(agreement, n);
        if (version.state().isOver()) {
            throw new MovedOn("This version is " + version.state().inWords() + " already", null, version.endedAt());
        }
        var waited = version.state() == VersionState.SIGNED;
        effect.end(version, VersionState.TERMINATED, checked(why));
        if (waited) {
            giveBack(version);
        }
        log.write(agreement, n, "TERMINATED", why, actor);
        journey.tell(version, "agreement.terminated");
    }

    /** A version that was to end on the day this one began goes on as it was. */
    private void giveBack(VersionRow gone) {
        rows.versions(gone.agreement()).stream()
                .filter(it -> it.n() < gone.n() && it.state().isInForce())
                .findFirst()
                .ifPresent(earlier -> effect.take(
                        earlier, inForce.endOf(earlier.agreement(), earlier.n()).orElseGet(clock::instant)));
    }

    /**
     * A suspended version counts again from now on, or ends for good: the decision taken on its form.
     *
     * @param again whether it is taken up again
     */
    @Transactional
    public void afterSuspension(UUID agreement, int n, boolean again, String why, Actor actor) {
        var version = locked(agreement, n);
        if (version.state() != VersionState.SUSPENDED) {
            throw new MovedOn("This version is " + version.state().inWords(), null, version.endedAt());
        }
        if (again) {
            effect.take(version, clock.instant());
            log.write(agreement, n, "TAKEN_UP_AGAIN", checked(why), actor);
            // what was due while it did not count is not caught up with all at once
            journey.know(version, effect.times(version, clock.instant()));
        } else {
            effect.end(version, VersionState.SUSPENDED, checked(why));
        }
        journey.done(
                version,
                AgreementJourney.AFTER_SUSPENSION,
                actor,
                Map.of("suspensionOutcome", again ? "take-up-again" : "end-it"));
    }

    private static @Nullable String checked(@Nullable String why) {
        if (why != null && why.length() > LONGEST_WHY) {
            throw new InvalidInput("reason", "Give at most " + LONGEST_WHY + " characters");
        }
        return why;
    }

    private VersionRow locked(UUID agreement, int n) {
        rows.lock(agreement);
        return rows.version(agreement, n);
    }
}
