package org.towpath.engine.model;

import java.io.ByteArrayInputStream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;

/** V07: the order and nesting the standards ask for, checked against the schemas that come with the engine. */
final class Schema {

    private Schema() {}

    static void checkBpmn(byte[] content, Report report) {
        check(() -> Bpmn.readModelFromStream(new ByteArrayInputStream(content)), report);
    }

    static void checkDmn(byte[] content, Report report) {
        check(() -> Dmn.readModelFromStream(new ByteArrayInputStream(content)), report);
    }

    private static void check(Runnable reading, Report report) {
        try {
            reading.run();
        } catch (ModelException invalid) {
            report.file(
                    "V07",
                    0,
                    "The file does not follow its standard: " + reason(invalid),
                    "Export it again from the modeller.");
        }
    }

    private static String reason(Throwable problem) {
        return problem.getCause() == null ? String.valueOf(problem.getMessage()) : reason(problem.getCause());
    }
}
