package org.towpath.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the console what to do, instead of a stack trace. */
class DemoModeRefusedAnalyzer extends AbstractFailureAnalyzer<DemoModeRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DemoModeRefused refused) {
        return new FailureAnalysis(
                refused.getMessage() + ": its accounts share one password and its sign-in has no second factor.",
                "Leave server.address at 127.0.0.1, or turn the demo off with --towpath.demo.enabled=false.",
                refused);
    }
}
