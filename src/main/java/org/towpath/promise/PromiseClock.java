package org.towpath.promise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/**
 * One promise measured for one referral, or for a case where there is no referral.
 *
 * @param about what a promise about the case is about where it can be given several times: the support plan
 * @param pinned the terms pinned to it when it started
 * @param measured what its facts come to
 * @param warned the warning that went out, and when the promise was due then
 * @param missWithdrawnAt when a miss turned out not to be one
 * @param steps the steps of the escalation that were taken, in order
 * @param next the step that comes next and when; null where none lies ahead
 */
public record PromiseClock(
        UUID id,
        EpisodeReference episode,
        @Nullable ReferralReference referral,
        @Nullable String about,
        Promised pinned,
        ClockFold measured,
        @Nullable Warned warned,
        @Nullable Instant missWithdrawnAt,
        List<TakenStep> steps,
        @Nullable NextStep next) {

    public PromiseClock {
        steps = List.copyOf(steps);
    }

    /** A warning that went out, and when the promise was due then. */
    public record Warned(Instant at, @Nullable Instant dueAt) {}

    /** The step that comes next, counted from 1. */
    public record NextStep(int n, Instant at) {}

    /** Whether it is about this; one that says nothing, or is asked for nothing, is about everything. */
    public boolean isAbout(@Nullable String reference) {
        return about == null || reference == null || about.equals(reference);
    }

    /** The terms that hold now. */
    public Promised promised() {
        return measured.promised();
    }

    /** Whether it still counts, paused or not, late or not. */
    public boolean isOpen() {
        return measured.isOpen();
    }

    /**
     * When a warning is to go out: once, and again only if the promise is now due later by more than the lead. Null if
     * there is none to send.
     */
    public @Nullable Instant warnAt() {
        var due = measured.dueAt();
        var lead = promised().terms().warnLead();
        if (!isOpen() || due == null || lead == null) {
            return null;
        }
        if (warned == null) {
            return measured.warnAt();
        }
        var before = warned.dueAt();
        if (before == null || !due.isAfter(before)) {
            return null;
        }
        var later = lead.kind().needsOpenTime()
                ? promised().terms().calendar().openTimeBetween(before, due)
                : java.time.Duration.between(before, due);
        return later.compareTo(lead.duration()) > 0 ? measured.warnAt() : null;
    }
}
