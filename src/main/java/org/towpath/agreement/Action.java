package org.towpath.agreement;

/** What an escalation step does when it fires. */
public enum Action {
    /** Tells somebody. */
    NOTIFY,
    /** Gives somebody something to do: ring them, and write down what was said. */
    TASK,
    /** Drafts a dispute for a person to send. */
    DISPUTE
}
