package org.towpath.justice.forms;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.justice.HearingTimes;
import org.towpath.justice.JusticeRequests;

/** What each form of a request means to the request. */
@Configuration(proxyBeanMethods = false)
class JusticeForms {

    private record Form(String form, HearingTimes times, BiFunction<TaskContext, Answers, Map<String, Object>> meaning)
            implements TaskHandler {

        static Form of(String form, HearingTimes times, BiConsumer<TaskContext, Answers> meaning) {
            return new Form(form, times, (task, answers) -> {
                meaning.accept(task, answers);
                return Map.of();
            });
        }

        @Override
        public List<String> prompts(TaskContext task) {
            return times.prompts(task);
        }

        @Override
        public Map<String, Object> complete(TaskContext task, Map<String, Object> answers) {
            return meaning.apply(task, new Answers(answers));
        }
    }

    @Bean
    TaskHandler recordRequest(JusticeRequests requests, HearingTimes times) {
        return new Form("justice-information.record-request", times, requests::asked);
    }

    @Bean
    TaskHandler assessMhtr(JusticeRequests requests, HearingTimes times) {
        return Form.of("justice-information.assess-mhtr", times, requests::viewed);
    }

    @Bean
    TaskHandler checkConsent(JusticeRequests requests, HearingTimes times) {
        return Form.of("justice-information.check-consent", times, requests::mayBeShared);
    }

    @Bean
    TaskHandler draftInformation(JusticeRequests requests, HearingTimes times) {
        return Form.of("justice-information.draft-information", times, requests::drafted);
    }

    @Bean
    TaskHandler checkQuality(JusticeRequests requests, HearingTimes times) {
        return Form.of("justice-information.check-quality", times, (task, answers) -> requests.checked(task));
    }

    @Bean
    TaskHandler sendInformation(JusticeRequests requests, HearingTimes times) {
        return Form.of("justice-information.send-information", times, requests::sent);
    }

    @Bean
    TaskHandler recordUse(JusticeRequests requests, HearingTimes times) {
        return Form.of("justice-information.record-use", times, requests::used);
    }

    @Bean
    TaskHandler tellNotShared(JusticeRequests requests, HearingTimes times) {
        return Form.of("justice-information.tell-not-shared", times, requests::notShared);
    }
}
