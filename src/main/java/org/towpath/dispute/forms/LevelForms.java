package org.towpath.dispute.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.agreement.Side;
import org.towpath.dispute.DisputeDecisions;
import org.towpath.dispute.DisputeWork;
import org.towpath.dispute.Outcome;
import org.towpath.dispute.Position;
import org.towpath.dispute.Ruling;
import org.towpath.engine.Answers;
import org.towpath.engine.Choice;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;

/** What the two sides said at a level, and whether that settled it. */
@Configuration(proxyBeanMethods = false)
class LevelForms {

    @Bean
    TaskHandler settleBetweenPractitioners(DisputeWork disputes, DisputeDecisions decisions) {
        return new LevelForm("settle-between-practitioners", disputes, decisions);
    }

    @Bean
    TaskHandler settleBetweenManagers(DisputeWork disputes, DisputeDecisions decisions) {
        return new LevelForm("settle-between-managers", disputes, decisions);
    }

    @Bean
    TaskHandler settleBetweenSeniors(DisputeWork disputes, DisputeDecisions decisions) {
        return new LevelForm("settle-between-seniors", disputes, decisions);
    }

    @Bean
    TaskHandler bringBeforeCommissioners(DisputeWork disputes, DisputeDecisions decisions) {
        return new LevelForm("bring-before-commissioners", disputes, decisions);
    }

    @Bean
    TaskHandler useContractRoute(DisputeWork disputes, DisputeDecisions decisions) {
        return new LevelForm("use-contract-route", disputes, decisions);
    }

    private record LevelForm(String name, DisputeWork disputes, DisputeDecisions decisions) implements TaskHandler {

        @Override
        public String form() {
            return "dispute." + name;
        }

        @Override
        public Map<String, List<Choice>> choices(TaskContext task) {
            return Map.of("clocks", decisions.clocks(DisputeForms.dispute(task)));
        }

        @Override
        public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
            var answers = new Answers(values);
            var dispute = DisputeForms.dispute(task);
            var at = answers.occurredAt(task);
            disputes.said(
                    dispute,
                    new Position(
                            Side.PARTNER, answers.required("partnerPosition"), null, answers.text("spokenTo"), at));
            var ours = answers.text("ourPosition");
            if (ours != null) {
                disputes.said(dispute, new Position(Side.LD, ours, null, null, at));
            }
            if (answers.is("levelOutcome", "take-it-up")) {
                disputes.takenUp(dispute, answers.required("whyUp"), at);
            } else {
                disputes.rule(dispute, ruling(answers, task));
            }
            return Map.of();
        }

        private static Ruling ruling(Answers answers, TaskContext task) {
            var clock = answers.text("clock");
            var corrections = clock == null
                    ? List.<Ruling.Kept>of()
                    : List.of(new Ruling.Kept(
                            UUID.fromString(clock), Objects.requireNonNull(answers.instant("keptAt"), "keptAt")));
            return new Ruling(
                    Outcome.valueOf(answers.required("ruling")),
                    answers.required("rulingWords"),
                    answers.required("ruledBy"),
                    answers.occurredAt(task),
                    corrections,
                    answers.is("amendmentOutcome", "amendment-needed"),
                    null);
        }
    }
}
