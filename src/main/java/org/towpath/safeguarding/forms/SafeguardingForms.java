package org.towpath.safeguarding.forms;

import java.util.Map;
import java.util.function.BiFunction;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.safeguarding.SafeguardingConcerns;

/** What each form of a concern means to the concern. */
@Configuration(proxyBeanMethods = false)
class SafeguardingForms {

    /** A concern about a child or an adult at risk is not left to itself for longer. */
    private static final int LATEST_CHASE_DAYS = 7;

    private record Form(String form, BiFunction<TaskContext, Answers, Map<String, Object>> meaning)
            implements TaskHandler {

        @Override
        public Map<String, Object> complete(TaskContext task, Map<String, Object> answers) {
            return meaning.apply(task, new Answers(answers));
        }
    }

    @Bean
    TaskHandler ringNow(SafeguardingConcerns concerns) {
        return new Form("safeguarding.ring-now", (task, answers) -> {
            concerns.rang(task, answers);
            return Map.of();
        });
    }

    @Bean
    TaskHandler recordConcern(SafeguardingConcerns concerns) {
        return new Form("safeguarding.record-concern", (task, answers) -> {
            concerns.described(task, answers);
            return Map.of();
        });
    }

    @Bean
    TaskHandler referAdult(SafeguardingConcerns concerns) {
        return new Form("safeguarding.refer-adult", (task, answers) -> concerns.referred(task, answers, "adult"));
    }

    @Bean
    TaskHandler referChild(SafeguardingConcerns concerns) {
        return new Form("safeguarding.refer-child", (task, answers) -> concerns.referred(task, answers, "child"));
    }

    @Bean
    TaskHandler chaseAuthority() {
        return new Form("safeguarding.chase-authority", (task, answers) -> {
            answers.awaited("newTimeAt", task, LATEST_CHASE_DAYS);
            return Map.of();
        });
    }

    @Bean
    TaskHandler recordAuthorityDecision(SafeguardingConcerns concerns) {
        return new Form("safeguarding.record-authority-decision", (task, answers) -> {
            concerns.decided(task, answers);
            return Map.of();
        });
    }

    @Bean
    TaskHandler challengeDecision(SafeguardingConcerns concerns) {
        return new Form("safeguarding.challenge-decision", concerns::challenged);
    }

    @Bean
    TaskHandler recordSafeguardingOutcome(SafeguardingConcerns concerns) {
        return new Form("safeguarding.record-safeguarding-outcome", (task, answers) -> {
            concerns.concluded(task, answers);
            return Map.of();
        });
    }
}
