package org.towpath.models;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.towpath.engine.ModelEngine;

/** The main row of a case, and its ways out: each of them first tells custody or court. */
class EpisodeModelTests {

    @RegisterExtension
    static final Walks WALKS = EpisodeWalks.WALKS;

    @BeforeEach
    void nothingUrgent() {
        ModelEngine.get().knows("who-to-see-first", Facts.whoToSeeFirst());
    }

    @Test
    void completed() {
        EpisodeWalks.referred(List.of(), "no-support")
                .waitsAt("userTask_feedback")
                .answers("userTask_feedback")
                .answers("userTask_closeEpisode")
                .ends("endEvent_completed");
    }

    @Test
    void eachNeedIsReferredAndSupportGoesAlong() {
        EpisodeWalks.referred(List.of("RF-1", "RF-2"), "support-wanted")
                .waitsAt("userTask_referral", "userTask_referral", "userTask_support")
                .answers("userTask_referral")
                .answers("userTask_support")
                .waitsAt("userTask_referral")
                .answers("userTask_referral")
                .waitsAt("userTask_feedback");
    }

    @Test
    void anotherReferralAndLaterSupportJoinWhileOthersRun() {
        EpisodeWalks.referred(List.of("RF-1"), "no-support")
                .hearsLocally("episode.referral-wanted", "referralReference", "RF-2")
                .hearsLocally("episode.support-decided", "planId", "p-2")
                .waitsAt("userTask_referral", "userTask_referral", "userTask_support")
                .answers("userTask_support")
                .answers("userTask_referral")
                .answers("userTask_referral")
                .passes("endEvent_laterSupportDone", "endEvent_referralAndSupportDone")
                .waitsAt("userTask_feedback");
    }

    @ParameterizedTest
    @CsvSource({
        "standard-offer, userTask_offerService",
        "under-18-offer, userTask_offerToYoungPerson",
        "womens-offer, userTask_offerToWoman"
    })
    void theOfferFitsThePerson(String path, String offer) {
        EpisodeWalks.begins(path)
                .passes("businessRuleTask_whoToSeeFirst")
                .answers("userTask_prepare")
                .waitsAt(offer)
                .answers(offer, "offerOutcome", "agreed")
                .waitsAt("userTask_screening");
    }

    @Test
    void noForNowComesBack() {
        EpisodeWalks.offered("said-no-for-now")
                .waitsAt()
                .rings("event_nextTryDue")
                .waitsAt("userTask_offerService");
    }

    @Test
    void saidNo() {
        EpisodeWalks.offered("said-no")
                .waitsAt("userTask_decideAfterRefusal")
                .answers("userTask_decideAfterRefusal", "offerAgainOutcome", "leave-it-there")
                .answers("userTask_tellSaidNo")
                .ends("endEvent_saidNo");
    }

    @Test
    void aNoMayBeFollowedByAnotherOffer() {
        EpisodeWalks.offered("said-no")
                .answers("userTask_decideAfterRefusal", "offerAgainOutcome", "offer-again")
                .answers("userTask_tellSaidNo")
                .waitsAt()
                .rings("event_offerAgainDue")
                .waitsAt("userTask_prepare")
                .answers("userTask_prepare")
                .waitsAt("userTask_offerService");
    }

    @Test
    void notSeen() {
        released()
                .answers("userTask_tryToReach", "contactOutcome", "not-reached")
                .answers("userTask_tellNotSeen")
                .ends("endEvent_notSeen");
    }

    @Test
    void whoeverIsReachedInTheCommunityIsScreened() {
        released().answers("userTask_tryToReach", "contactOutcome", "reached").waitsAt("userTask_screening");
    }

    @Test
    void whoeverSaysNoInTheCommunityIsTreatedLikeAnybodyWhoDoes() {
        released()
                .answers("userTask_tryToReach", "contactOutcome", "said-no")
                .answers("userTask_decideAfterRefusal", "offerAgainOutcome", "leave-it-there")
                .answers("userTask_tellSaidNo")
                .ends("endEvent_saidNo");
    }

    @Test
    void adviceGiven() {
        EpisodeWalks.screened("advice-only").answers("userTask_tellAdviceGiven").ends("endEvent_adviceGiven");
    }

    @Test
    void notCompletedAfterScreening() {
        EpisodeWalks.screened("could-not-finish")
                .answers("userTask_tellNotCompleted", "tryAgainOutcome", "leave-it-there")
                .ends("endEvent_notCompleted");
    }

    @ParameterizedTest
    @CsvSource({
        "screen-again, event_screenAgainDue, userTask_screening",
        "assess-again, event_assessAgainDue, userTask_assessment"
    })
    void whatCouldNotBeFinishedIsTriedAgain(String again, String timer, String next) {
        EpisodeWalks.screened("could-not-finish")
                .answers("userTask_tellNotCompleted", "tryAgainOutcome", again)
                .waitsAt()
                .rings(timer)
                .waitsAt(next);
    }

    @Test
    void anEmergencyIsAssessedAllTheSame() {
        EpisodeWalks.screened("emergency").waitsAt("userTask_assessment");
    }

    @Test
    void notCompletedAfterAssessment() {
        EpisodeWalks.assessed("not-completed")
                .answers("userTask_tellNotCompleted", "tryAgainOutcome", "leave-it-there")
                .ends("endEvent_notCompleted");
    }

    @Test
    void noFurtherNeed() {
        EpisodeWalks.assessed("no-further-need")
                .answers("userTask_tellAssessmentEnded")
                .ends("endEvent_noFurtherNeed");
    }

    @ParameterizedTest
    @CsvSource({
        "offer, userTask_prepare",
        "screening, userTask_screening",
        "assessment, userTask_assessment",
        "referral-and-support, userTask_feedback"
    })
    void aReopenedCaseStartsWhereItIsNeeded(String where, String next) {
        WALKS.beginsWith("episode.reopened", Map.of("referralReferences", List.of(), "supportOutcome", "no-support"))
                .waitsAt("userTask_planReopenedCase")
                .answers("userTask_planReopenedCase", "reopenOutcome", where)
                .waitsAt(next);
    }

    private static Walk released() {
        return EpisodeWalks.begins("standard-offer")
                .hears("episode.released-before-seen")
                .waitsAt("userTask_tryToReach");
    }

    /** What can happen at any time, wherever the case stands. */
    @Nested
    class AtAnyTime {

        @Test
        void riskOver() {
            atRisk().answers("userTask_reviewRisk", "riskOutcome", "still-at-risk")
                    .waitsAt("userTask_prepare", "userTask_reviewRisk")
                    .answers("userTask_reviewRisk", "riskOutcome", "risk-over")
                    .passes("endEvent_riskOver")
                    .waitsAt("userTask_prepare");
        }

        @Test
        void riskOverBeforeTheResponseWasWrittenDown() {
            interrupted("episode.risk-to-life", "userTask_respondToRisk")
                    .answers("userTask_respondToRisk", "riskOutcome", "risk-over")
                    .passes("endEvent_riskOver")
                    .waitsAt("userTask_prepare");
        }

        @Test
        void riskResolved() {
            atRisk().hears("episode.risk-resolved")
                    .passes("endEvent_riskResolved")
                    .waitsAt("userTask_prepare");
        }

        @ParameterizedTest
        @CsvSource({
            "episode.consent-withdrawn, userTask_decideAfterWithdrawal, endEvent_withdrawalSettled",
            "episode.hearing-changed, userTask_replanForHearing, endEvent_replannedForHearing"
        })
        void oneTaskSettlesIt(String message, String task, String end) {
            interrupted(message, task).answers(task).passes(end).waitsAt("userTask_prepare");
        }

        @Test
        void contactAfterReleaseIsTriedUntilItIsMade() {
            interrupted("episode.released", "userTask_replanAfterRelease")
                    .answers("userTask_replanAfterRelease")
                    .answers("userTask_contactAfterRelease", "contactMadeOutcome", "try-again")
                    .answers("userTask_contactAfterRelease", "contactMadeOutcome", "contact-made")
                    .passes("endEvent_contactMade")
                    .waitsAt("userTask_prepare");
        }

        @Test
        void contactAfterReleaseMayBeGivenUp() {
            interrupted("episode.released", "userTask_replanAfterRelease")
                    .answers("userTask_replanAfterRelease")
                    .answers("userTask_contactAfterRelease", "contactMadeOutcome", "stop-trying")
                    .passes("endEvent_contactNotMade")
                    .waitsAt("userTask_prepare");
        }

        @Test
        void weStay() {
            interrupted("episode.transferred", "userTask_handOver")
                    .answers("userTask_handOver", "transferOutcome", "we-stay-with-the-case")
                    .passes("endEvent_weStay")
                    .waitsAt("userTask_prepare");
        }

        @Test
        void transferred() {
            interrupted("episode.transferred", "userTask_handOver")
                    .answers("userTask_handOver", "transferOutcome", "handed-over")
                    .waitsAt("userTask_tellHandedOver")
                    .answers("userTask_tellHandedOver")
                    .ends("endEvent_transferred");
        }

        @Test
        void aRumourOfDeathStopsNothing() {
            interrupted("episode.death-reported", "userTask_confirmDeath")
                    .answers("userTask_confirmDeath", "deathOutcome", "not-confirmed")
                    .passes("endEvent_notConfirmed")
                    .waitsAt("userTask_prepare");
        }

        @Test
        void died() {
            interrupted("episode.death-reported", "userTask_confirmDeath")
                    .answers("userTask_confirmDeath", "deathOutcome", "confirmed")
                    .waitsAt("userTask_tellPartnersOfDeath")
                    .answers("userTask_tellPartnersOfDeath")
                    .ends("endEvent_died");
        }

        @Test
        void deathEndsWhatIsCalledToo() {
            EpisodeWalks.referred(List.of("RF-1"), "support-wanted")
                    .hears("episode.death-reported")
                    .answers("userTask_confirmDeath", "deathOutcome", "confirmed")
                    .waitsAt("userTask_tellPartnersOfDeath")
                    .answers("userTask_tellPartnersOfDeath")
                    .ends("endEvent_died");
        }

        private Walk atRisk() {
            return interrupted("episode.risk-to-life", "userTask_respondToRisk")
                    .answers("userTask_respondToRisk", "riskOutcome", "still-at-risk")
                    .waitsAt("userTask_prepare", "userTask_reviewRisk");
        }

        private Walk interrupted(String message, String task) {
            return EpisodeWalks.begins("standard-offer").hears(message).waitsAt("userTask_prepare", task);
        }
    }
}
