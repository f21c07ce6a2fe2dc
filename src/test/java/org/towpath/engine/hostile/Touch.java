package org.towpath.engine.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Leaves the canary's file as soon as anything loads it. */
public final class Touch implements JavaDelegate, ExecutionListener {

    static {
        try {
            Files.writeString(Canary.file(), "touched");
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    @Override
    public void execute(DelegateExecution execution) {
        // being loaded was enough
    }

    @Override
    public void notify(DelegateExecution execution) {
        // being loaded was enough
    }
}
