package org.towpath.support;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.promise.CaseWait;
import org.towpath.promise.PromiseNames;

/** What the model of support waits for; each plan of a case for its own. */
@Configuration
class SupportWait {

    static final String DUE = "workerDueAt";
    static final String WARN = "workerWarnAt";
    static final String PLAN = "planId";
    static final String CHOSEN = "support.worker-chosen";

    @Bean
    CaseWait waitForWorker() {
        return new CaseWait(PromiseNames.SUPPORT_WORKER, DUE, WARN, PLAN, CHOSEN);
    }
}
