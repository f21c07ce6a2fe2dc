package org.towpath.episode.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.engine.SetTimes;
import org.towpath.episode.CaseFace;
import org.towpath.episode.EpisodeView;
import org.towpath.episode.SafetyPlans;
import org.towpath.episode.Stage;

/**
 * A case as its page writes it.
 *
 * @param tries what it waits for until a time that somebody set
 * @param may what this person may do here beside reading
 */
record CaseView(
        EpisodeView view,
        CaseFace face,
        List<Task> tasks,
        List<SetTimes.Wait> tries,
        List<Referral> referrals,
        @Nullable Custody custody,
        List<Agreed> agreements,
        SafetyPlans.@Nullable Plan plan,
        List<TimelineRows.Row> timeline,
        May may) {

    private static final Duration STALE_AFTER = Duration.ofHours(2);

    /**
     * @param onHold it stands still while a life is at risk
     * @param whose what stands beside it: who holds it, or which roles it waits for
     */
    record Task(CaseParts.OpenTask task, boolean forMe, boolean onHold, String whose) {}

    /**
     * One thing the person was asked to agree to, and what they said last.
     *
     * @param service for a referral, the service it is to
     * @param at when they said it
     * @param confirmWhenSober they agreed while intoxicated
     * @param askAgain the time to ask again has come
     */
    record Agreed(
            String purpose,
            @Nullable String service,
            String status,
            Instant at,
            boolean confirmWhenSober,
            boolean askAgain) {}

    /** @param promises what is being waited for, and what was missed */
    record Referral(CaseParts.MadeReferral referral, List<CaseParts.Measured> promises) {}

    /**
     * Custody times as they were told. They are never worked out here.
     *
     * @param stale told more than two hours ago: ask again before relying on it
     */
    record Custody(EpisodeView.CustodyView told, boolean stale) {

        static @Nullable Custody of(EpisodeView.@Nullable CustodyView told, Instant now) {
            if (told == null) {
                return null;
            }
            var at = told.toldAt();
            // nobody relies on the times of a detention that is over
            var counts = at != null && told.releasedAt() == null;
            return new Custody(told, counts && Duration.between(at, now).compareTo(STALE_AFTER) > 0);
        }

        /** Whether there is any time that custody would have had to tell us. */
        public boolean hasTimes() {
            return told.reviewDueAt() != null || told.expiresAt() != null || told.detentionAuthorisedAt() != null;
        }
    }

    /** What this person may do on the case, so that no page offers what would be refused. */
    record May(boolean record, boolean refer, boolean reopen, boolean trySooner) {

        private static final Set<String> CASEWORKERS = Set.of(
                Roles.ADMINISTRATOR,
                Roles.SENIOR_ADMINISTRATOR,
                Roles.STR_WORKER,
                Roles.PRACTITIONER,
                Roles.SPECIALIST,
                Roles.OPERATIONAL_MANAGER);
        private static final Set<String> REFERRERS = Set.of(Roles.PRACTITIONER, Roles.SPECIALIST, Roles.STR_WORKER);
        private static final Set<String> WHO_OFFER = Set.of(Roles.PRACTITIONER, Roles.SPECIALIST);
        private static final Set<Stage> REFERRABLE = Set.of(Stage.REFERRAL, Stage.SUPPORT, Stage.FEEDBACK);

        static May of(EpisodeView view, Actor me) {
            var casework = me.holdsAnyOf(CASEWORKERS);
            return new May(
                    casework && view.stage() != Stage.CLOSED,
                    me.holdsAnyOf(REFERRERS) && REFERRABLE.contains(view.stage()),
                    casework && view.stage() == Stage.CLOSED,
                    me.holdsAnyOf(WHO_OFFER));
        }
    }

    @Override
    public String toString() {
        return "CaseView[" + view.reference() + "]";
    }
}
