package org.towpath.dispute.forms;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.dispute.DisputeDecisions;
import org.towpath.dispute.DisputeKind;
import org.towpath.dispute.DisputeState;
import org.towpath.dispute.DisputeWork;
import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;

/** What each decision about a dispute means to it. */
@Configuration(proxyBeanMethods = false)
class DisputeForms {

    private record Form(
            String form,
            BiFunction<TaskContext, UUID, Map<String, Object>> before,
            BiConsumer<TaskContext, Answers> meaning)
            implements TaskHandler {

        @Override
        public Map<String, Object> known(TaskContext task) {
            return before.apply(task, dispute(task));
        }

        @Override
        public Map<String, Object> complete(TaskContext task, Map<String, Object> answers) {
            meaning.accept(task, new Answers(answers));
            return Map.of();
        }
    }

    @Bean
    TaskHandler decideOnDraft(DisputeWork disputes) {
        return form("decide-on-draft", (task, answers) -> {
            var at = answers.occurredAt(task);
            switch (answers.required("draftOutcome")) {
                case "open-the-dispute" ->
                    disputes.open(
                            dispute(task),
                            DisputeKind.valueOf(answers.required("kind")),
                            answers.required("ourPosition"),
                            at);
                case "agreed-a-date" ->
                    disputes.let(
                            dispute(task),
                            DisputeState.DATE_AGREED,
                            answers.required("spokenTo") + ": "
                                    + Objects.requireNonNull(answers.instant("agreedAt"), "agreedAt"),
                            at);
                default -> disputes.let(dispute(task), DisputeState.DROPPED, answers.required("why"), at);
            }
        });
    }

    @Bean
    TaskHandler decideToSend(DisputeWork disputes, DisputeDecisions decisions) {
        return new Form(
                "dispute.decide-to-send",
                (task, dispute) -> Map.of("sentText", decisions.draftForCommissioners(dispute)),
                (task, answers) -> {
                    if (answers.is("sendOutcome", "send-it")) {
                        disputes.send(
                                dispute(task),
                                answers.required("sentTo"),
                                answers.text("sentToEmail"),
                                answers.required("sentText"),
                                answers.occurredAt(task));
                    } else {
                        decisions.keptBetweenUs(dispute(task), answers.required("why"), answers.occurredAt(task));
                    }
                });
    }

    @Bean
    TaskHandler decideOnContractRoute(DisputeDecisions decisions) {
        return form("decide-on-contract-route", (task, answers) -> {
            var takesIt = answers.is("contractOutcome", "use-the-contract-route");
            decisions.contractRoute(dispute(task), takesIt, answers.required("why"), answers.occurredAt(task));
        });
    }

    @Bean
    TaskHandler draftAmendment(DisputeWork disputes) {
        return form("draft-amendment", (task, answers) -> {
            var version = answers.number("version");
            disputes.amendment(
                    dispute(task),
                    answers.required("amendment"),
                    version == null ? null : Integer.valueOf(version.intValue()),
                    answers.occurredAt(task));
        });
    }

    @Bean
    TaskHandler recordLessons(DisputeWork disputes) {
        return form("record-lessons", (task, answers) -> disputes.lessons(dispute(task), answers.required("lessons")));
    }

    private static Form form(String name, BiConsumer<TaskContext, Answers> meaning) {
        return new Form("dispute." + name, (task, dispute) -> Map.of(), meaning);
    }

    static UUID dispute(TaskContext task) {
        var dispute = task.references().get("disputeId");
        if (dispute == null) {
            throw new IllegalArgumentException("A task of a dispute needs its id");
        }
        return UUID.fromString(dispute);
    }
}
