package org.towpath.feedback.forms;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.feedback.Closing;
import org.towpath.feedback.Feedback;

/** What each form of feedback means. */
@Configuration(proxyBeanMethods = false)
class FeedbackForms {

    private static final int LATEST_DAYS = 14;

    private record Form(String form, Function<TaskContext, List<String>> says, BiConsumer<TaskContext, Answers> meaning)
            implements TaskHandler {

        Form(String form, BiConsumer<TaskContext, Answers> meaning) {
            this(form, task -> List.of(), meaning);
        }

        @Override
        public List<String> prompts(TaskContext task) {
            return says.apply(task);
        }

        @Override
        public Map<String, Object> complete(TaskContext task, Map<String, Object> answers) {
            meaning.accept(task, new Answers(answers));
            return Map.of();
        }
    }

    @Bean
    TaskHandler tellReferrer(Feedback feedback) {
        return new Form("feedback.tell-referrer", feedback::given);
    }

    @Bean
    TaskHandler raiseLateFeedback() {
        return new Form(
                "feedback.raise-late-feedback", (task, answers) -> answers.awaited("newTimeAt", task, LATEST_DAYS));
    }

    @Bean
    TaskHandler recordOutcomesAtFourWeeks(Feedback feedback) {
        return new Form(
                "feedback.record-outcomes-at-four-weeks", (task, answers) -> feedback.followedUp(task, answers, 4));
    }

    @Bean
    TaskHandler recordOutcomesAtTwelveWeeks(Feedback feedback) {
        return new Form(
                "feedback.record-outcomes-at-twelve-weeks", (task, answers) -> feedback.followedUp(task, answers, 12));
    }

    @Bean
    TaskHandler checkClosure(Closing closing) {
        return new Form("feedback.check-closure", task -> closing.prompts(task.episode()), (task, answers) -> {
            if (answers.is("closureOutcome", "ready-to-close")) {
                closing.refuseUnlessReady(task.episode());
            }
        });
    }

    @Bean
    TaskHandler settleOpenItems(Closing closing) {
        return new Form("feedback.settle-open-items", task -> closing.prompts(task.episode()), (task, answers) -> {
            // what was settled is kept with the case; whether anything is open is asked again
        });
    }
}
