package org.towpath.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementReviews.Action;
import org.towpath.agreement.AgreementReviews.Held;
import org.towpath.agreement.AgreementWork.Todo;
import org.towpath.engine.Answers;
import org.towpath.shared.InvalidInput;

/** What each task of an agreement's life does with the answers on its form. */
@Component
class AgreementDeeds {

    private final AgreementLifecycle lifecycle;
    private final AgreementEnding ending;
    private final AgreementReviews reviews;
    private final Clock clock;

    AgreementDeeds(AgreementLifecycle lifecycle, AgreementEnding ending, AgreementReviews reviews, Clock clock) {
        this.lifecycle = lifecycle;
        this.ending = ending;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * A form that was answered.
     *
     * @param pack figures that stood beside it
     * @param asksWhy whether it asks why a review does not wait for the partner
     */
    record Answered(Map<String, Object> answers, @Nullable String pack, boolean asksWhy) {}

    /** Does what a task asks for. */
    void does(Todo todo, Answered all, Actor actor) {
        var answers = new Answers(all.answers());
        var agreement = todo.agreement();
        var n = todo.n();
        var note = answers.text("note");
        switch (todo.element()) {
            case AgreementJourney.DRAFT -> lifecycle.submit(agreement, n, actor);
            case AgreementJourney.APPROVE -> {
                if (answers.is("approvalOutcome", "approved")) {
                    lifecycle.approve(agreement, n, note, actor);
                } else {
                    lifecycle.sendBack(agreement, n, note, actor);
                }
            }
            case AgreementJourney.SIGN -> lifecycle.sign(agreement, n, signature(answers), actor);
            case AgreementJourney.REVIEW -> reviews.full(agreement, n, held(answers, "reviewOutcome", all), actor);
            case AgreementJourney.OPERATIONAL_REVIEW ->
                reviews.operational(agreement, n, held(answers, "operationalOutcome", all), actor);
            case AgreementJourney.TRIGGERED_REVIEW -> reviews.triggered(agreement, n, held(answers, null, all), actor);
            case AgreementJourney.CONFIRM_CONTACTS ->
                reviews.contactsConfirmed(agreement, n, answers.is("contactsOutcome", "confirmed"), note, actor);
            case AgreementJourney.BEFORE_EXPIRY ->
                reviews.decidedBeforeExpiry(agreement, n, answers.required("decision"), note, actor);
            case AgreementJourney.AFTER_SUSPENSION ->
                ending.afterSuspension(
                        agreement,
                        n,
                        answers.is("suspensionOutcome", "take-up-again"),
                        answers.required("note"),
                        actor);
            default -> throw new IllegalStateException("The model asks for something nobody does: " + todo.element());
        }
    }

    /** Whoever signed today has signed by now. */
    private Signature signature(Answers answers) {
        var day = answers.date("signedOn");
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, AgreementReader.ZONE);
        if (day != null && day.isAfter(today)) {
            throw new InvalidInput("signedOn", "This lies in the future");
        }
        return new Signature(
                Side.valueOf(answers.required("side")),
                answers.required("name"),
                answers.text("signerRole"),
                day == null || day.equals(today) ? now : AgreementReader.startOf(day),
                answers.required("method"));
    }

    /** @param outcome the key under which the form asks how it goes on; null where it does not */
    private static Held held(Answers answers, @Nullable String outcome, Answered all) {
        return new Held(
                answers.required("attendees"),
                new ReviewEvidence.Given(all.pack(), answers.text("whyNotWait"), all.asksWhy()),
                answers.text("dataReviewed"),
                answers.required("decisions"),
                outcome == null ? "held" : answers.required(outcome),
                answers.date("nextOn"),
                actions(all.answers().get("actions")));
    }

    private static List<Action> actions(@Nullable Object rows) {
        return rows instanceof List<?> list
                ? list.stream()
                        .map(row -> (Map<?, ?>) row)
                        .map(row -> new Action(
                                String.valueOf(row.get("what")), String.valueOf(row.get("owner")), (LocalDate)
                                        Objects.requireNonNull(row.get("byDate"))))
                        .toList()
                : List.of();
    }
}
