package org.towpath.feedback;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.promise.CaseWait;
import org.towpath.promise.PromiseNames;

/** What the model of feedback waits for. */
@Configuration
class FeedbackWait {

    static final String DUE = "feedbackDueAt";
    static final String WARN = "feedbackWarnAt";
    static final String GIVEN = "feedback.given";

    @Bean
    CaseWait waitForFeedback() {
        return new CaseWait(PromiseNames.FEEDBACK, DUE, WARN, null, GIVEN);
    }
}
