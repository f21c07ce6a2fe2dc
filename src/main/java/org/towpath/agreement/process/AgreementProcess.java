package org.towpath.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the model of an agreement's life tells its delegates. */
final class AgreementProcess {

    private static final String VERSION = "versionReference";

    private AgreementProcess() {}

    /** The version a process follows. */
    static String versionOf(DelegateExecution execution) {
        return String.valueOf(execution.getVariable(VERSION));
    }
}
