package org.towpath.episode.process;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.CustodyNotes;
import org.towpath.episode.CustodyNotes.Told;

/** Every exit tells custody or court before we leave: to whom, how, what, and on what basis. */
final class TellCustodyOrCourt implements TaskHandler {

    private final String form;
    private final CustodyNotes notes;

    private TellCustodyOrCourt(String form, CustodyNotes notes) {
        this.form = form;
        this.notes = notes;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = Answers.of(values);
        notes.add(
                task,
                new Told(
                        answers.needed("toldWhom"),
                        answers.needed("toldHow"),
                        answers.text("shareBasis"),
                        answers.text("safetyReason"),
                        answers.needed("noteText")),
                answers.occurredAt(task));
        return Map.of();
    }

    /** One handler per form that tells somebody. */
    @Configuration(proxyBeanMethods = false)
    static class Forms {

        @Bean
        TaskHandler tellCustodyOrCourt(CustodyNotes notes) {
            return new TellCustodyOrCourt("episode.tell-custody-or-court", notes);
        }

        @Bean
        TaskHandler tellSaidNo(CustodyNotes notes) {
            return new TellCustodyOrCourt("episode.tell-said-no", notes);
        }

        @Bean
        TaskHandler tellNotSeen(CustodyNotes notes) {
            return new TellCustodyOrCourt("episode.tell-not-seen", notes);
        }

        @Bean
        TaskHandler tellAdviceGiven(CustodyNotes notes) {
            return new TellCustodyOrCourt("episode.tell-advice-given", notes);
        }

        @Bean
        TaskHandler tellAssessmentEnded(CustodyNotes notes) {
            return new TellCustodyOrCourt("episode.tell-assessment-ended", notes);
        }

        @Bean
        TaskHandler tellNotCompleted(CustodyNotes notes) {
            return new TellCustodyOrCourt("episode.tell-not-completed", notes);
        }

        @Bean
        TaskHandler tellHandedOver(CustodyNotes notes) {
            return new TellCustodyOrCourt("episode.tell-handed-over", notes);
        }

        @Bean
        TaskHandler tellPartnersOfDeath(CustodyNotes notes) {
            return new TellCustodyOrCourt("episode.tell-partners-of-death", notes);
        }
    }
}
