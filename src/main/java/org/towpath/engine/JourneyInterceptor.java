package org.towpath.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Stands between the transaction and the engine's command. Before a job it takes the job's case; when the outermost
 * command has written its rows, and before anything commits, the journey is written and listeners are told. A command
 * inside a command belongs to the outer one.
 */
final class JourneyInterceptor extends CommandInterceptor {

    private final JobCases cases;
    private final JourneyWriter writer;

    JourneyInterceptor(JobCases cases, JourneyWriter writer) {
        this.cases = cases;
        this.writer = writer;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            return next.execute(command);
        }
        cases.lockCaseOf(command);
        var journey = new Journey();
        var before = journey.begin();
        T result;
        try {
            result = next.execute(command);
        } finally {
            Journey.resume(before);
        }
        writer.write(journey);
        return result;
    }
}
