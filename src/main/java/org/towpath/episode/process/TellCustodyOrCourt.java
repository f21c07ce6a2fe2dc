package org.towpath.episode.process;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.access.CurrentActor;
import org.towpath.engine.Answers;
import org.towpath.engine.EngineTasks;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.CustodyNotes;
import org.towpath.episode.CustodyNotes.Told;
import org.towpath.episode.NoteDrafts;
import org.towpath.shared.InvalidInput;

/** Every exit tells custody or court before we leave: to whom, how, what, and on what basis. */
final class TellCustodyOrCourt implements TaskHandler {

    private static final int LATEST_TRY_DAYS = 28;
    private static final String OF_A_DEATH = "episode.tell-partners-of-death";

    private final String form;
    private final CustodyNotes notes;
    private final NoteDrafts drafts;
    private final CurrentActor actor;
    private final EngineTasks engine;

    private TellCustodyOrCourt(String form, Desk desk) {
        this.form = form;
        this.notes = desk.notes();
        this.drafts = desk.drafts();
        this.actor = desk.actor();
        this.engine = desk.engine();
    }

    /** What telling somebody needs. */
    private record Desk(CustodyNotes notes, NoteDrafts drafts, CurrentActor actor, EngineTasks engine) {}

    @Override
    public String form() {
        return form;
    }

    /** A first draft of the note, for a person to change; of a death nothing is drafted. */
    @Override
    public Map<String, Object> known(TaskContext task) {
        return form.equals(OF_A_DEATH)
                ? Map.of()
                : Map.of(
                        "noteText",
                        drafts.of(task.episode(), actor.get().name()).text());
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        answers.awaited("tryAgainAt", task, LATEST_TRY_DAYS);
        if (answers.is("tryAgainOutcome", "assess-again")
                && engine.outcome(task.id(), "assessmentOutcome").isEmpty()) {
            throw new InvalidInput(
                    "tryAgainOutcome", "No assessment was begun: choose to screen again, which leads to it");
        }
        notes.add(
                task,
                new Told(
                        answers.required("toldWhom"),
                        answers.required("toldHow"),
                        answers.text("shareBasis"),
                        answers.text("safetyReason"),
                        answers.required("noteText")),
                answers.occurredAt(task));
        return Map.of();
    }

    /** One handler per form that tells somebody. */
    @Configuration(proxyBeanMethods = false)
    static class Forms {

        private final Desk desk;

        Forms(CustodyNotes notes, NoteDrafts drafts, CurrentActor actor, EngineTasks engine) {
            this.desk = new Desk(notes, drafts, actor, engine);
        }

        @Bean
        TaskHandler tellCustodyOrCourt() {
            return new TellCustodyOrCourt("episode.tell-custody-or-court", desk);
        }

        @Bean
        TaskHandler tellSaidNo() {
            return new TellCustodyOrCourt("episode.tell-said-no", desk);
        }

        @Bean
        TaskHandler tellNotSeen() {
            return new TellCustodyOrCourt("episode.tell-not-seen", desk);
        }

        @Bean
        TaskHandler tellAdviceGiven() {
            return new TellCustodyOrCourt("episode.tell-advice-given", desk);
        }

        @Bean
        TaskHandler tellAssessmentEnded() {
            return new TellCustodyOrCourt("episode.tell-assessment-ended", desk);
        }

        @Bean
        TaskHandler tellNotCompleted() {
            return new TellCustodyOrCourt("episode.tell-not-completed", desk);
        }

        @Bean
        TaskHandler tellHandedOver() {
            return new TellCustodyOrCourt("episode.tell-handed-over", desk);
        }

        @Bean
        TaskHandler tellPartnersOfDeath() {
            return new TellCustodyOrCourt(OF_A_DEATH, desk);
        }
    }
}
