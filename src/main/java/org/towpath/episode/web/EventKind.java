package org.towpath.episode.web;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.towpath.episode.EpisodeView;
import org.towpath.episode.EventType;
import org.towpath.episode.Stage;
import org.towpath.episode.Status;

/** What somebody can say happened, in the order in which the page lists it. */
enum EventKind {
    RISK_TO_LIFE(
            EventType.RISK_TO_LIFE,
            "Immediate risk to life",
            "Someone may die or be badly hurt if nobody acts now.",
            "userTask_respondToRisk"),
    RISK_RESOLVED(EventType.RISK_RESOLVED, "The risk to life is over", "Ordinary work on the case can go on.", null),
    SAFEGUARDING_CONCERN(
            EventType.SAFEGUARDING_CONCERN,
            "Safeguarding concern",
            "You worry that a child or an adult is being harmed or neglected, or may be. Anyone may raise it.",
            "userTask_ringNow"),
    RELEASED(EventType.RELEASED, "Released", "They have left custody or court.", "userTask_replanAfterRelease"),
    TRANSFERRED(
            EventType.TRANSFERRED,
            "Transferred",
            "They have been moved to another custody suite, prison or hospital.",
            "userTask_handOver"),
    HEARING_CHANGED(
            EventType.HEARING_CHANGED,
            "Hearing or custody time changed",
            "Custody or court told us a new time, or that the hearing is called off.",
            "userTask_replanForHearing"),
    INFORMATION_REQUESTED(
            EventType.INFORMATION_REQUESTED,
            "Police, court or probation ask for information",
            "Or for a view on a mental health treatment requirement.",
            "userTask_recordRequest"),
    APPOINTMENT_MISSED(
            EventType.APPOINTMENT_MISSED,
            "Missed the assessment",
            "They did not come, or were not brought.",
            "userTask_rearrangeAssessment"),
    CONSENT_WITHDRAWN(
            EventType.CONSENT_WITHDRAWN,
            "Agreement withdrawn",
            "They no longer agree to something.",
            "userTask_decideAfterWithdrawal"),
    DIED(
            EventType.DIED,
            "We were told that they have died",
            "This is checked before it is recorded.",
            "userTask_confirmDeath"),
    REOPENED(
            EventType.REOPENED,
            "Reopen the case",
            "The same matter has come back within 28 days.",
            "userTask_planReopenedCase");

    final EventType type;
    final String title;
    final String meaning;
    private final @Nullable String opens;

    EventKind(EventType type, String title, String meaning, @Nullable String opens) {
        this.type = type;
        this.title = title;
        this.meaning = meaning;
        this.opens = opens;
    }

    /** How the address names it: {@code risk-to-life}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    /** The task that follows from it and is for whoever is at hand, as the model names it; null if none does. */
    @Nullable
    String opens() {
        return opens;
    }

    static Optional<EventKind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** Whether it can happen to a case as it stands. */
    boolean isPossible(EpisodeView view, CaseView.May may) {
        var closed = view.stage() == Stage.CLOSED;
        return switch (this) {
            case RISK_TO_LIFE -> !closed;
            case SAFEGUARDING_CONCERN -> true;
            case RISK_RESOLVED -> may.record() && view.status() == Status.HELD;
            case RELEASED, TRANSFERRED, HEARING_CHANGED -> may.record();
            case APPOINTMENT_MISSED -> may.record() && view.stage() == Stage.ASSESSMENT;
            case INFORMATION_REQUESTED, CONSENT_WITHDRAWN, DIED -> may.record() || may.reopen();
            case REOPENED -> may.reopen();
        };
    }
}
