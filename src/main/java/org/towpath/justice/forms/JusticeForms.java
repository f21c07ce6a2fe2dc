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
import org.towpath.justice.JusticeRequests;

/** What each form of a request means to the request. */
@Configuration(proxyBeanMethods = false)
class JusticeForms {

    private record Form(
            String form, JusticeRequests requests, BiFunction<TaskContext, Answers, Map<String, Object>> meaning)
            implements TaskHandler {

        static Form of(String form, JusticeRequests requests, BiConsumer<TaskContext, Answers> meaning) {
            return new Form(form, requests, (task, answers) -> {
                meaning.accept(task, answers);
                return Map.of();
            });
        }

        @Override
        public List<String> prompts(TaskContext task) {
            return requests.prompts(task);
        }

        @Override
        public Map<String, Object> complete(TaskContext task, Map<String, Object> answers) {
            return meaning.apply(task, new Answers(answers));
        }
    }

    @Bean
    TaskHandler recordRequest(JusticeRequests requests) {
        return new Form("justice-information.record-request", requests, requests::asked);
    }

    @Bean
    TaskHandler assessMhtr(JusticeRequests requests) {
        return Form.of("justice-information.assess-mhtr", requests, requests::viewed);
    }

    @Bean
    TaskHandler checkConsent(JusticeRequests requests) {
        return Form.of("justice-information.check-consent", requests, requests::mayBeShared);
    }

    @Bean
    TaskHandler draftInformation(JusticeRequests requests) {
        return Form.of("justice-information.draft-information", requests, requests::drafted);
    }

    @Bean
    TaskHandler checkQuality(JusticeRequests requests) {
        return Form.of("justice-information.check-quality", requests, (task, answers) -> requests.checked(task));
    }

    @Bean
    TaskHandler sendInformation(JusticeRequests requests) {
        return Form.of("justice-information.send-information", requests, requests::sent);
    }

    @Bean
    TaskHandler recordUse(JusticeRequests requests) {
        return Form.of("justice-information.record-use", requests, requests::used);
    }

    @Bean
    TaskHandler tellNotShared(JusticeRequests requests) {
        return Form.of("justice-information.tell-not-shared", requests, requests::notShared);
    }
}
