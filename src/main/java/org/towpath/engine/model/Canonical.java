package org.towpath.engine.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An accepted file as the product writes it (V45). A release deploys this and never what was handed in: whatever a
 * check did not see, because it stood in a spelling, a comment or a place no reader of ours looks at, is not there any
 * more when the engine reads.
 */
public final class Canonical {

    private Canonical() {}

    /**
     * The tree of a model, a decision or a form, written anew: UTF-8, one spelling of each name, no comments, no
     * colours. Written a second time it is the same to the byte.
     *
     * @param file its name, which says what it is: {@code referral.bpmn}
     * @param accepted its content, found without errors by {@link ReleaseRules}
     * @throws IllegalArgumentException if it cannot be read, or reads otherwise once it is written anew
     */
    public static byte[] of(String file, byte[] accepted) {
        return written(file, accepted)
                .filter(once -> written(file, once).filter(once::equals).isPresent())
                .orElseThrow(() -> new IllegalArgumentException(file + " cannot be written anew as it was read"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** V45: what cannot be written as it was read is read otherwise by somebody. */
    static void check(byte[] content, Report report) {
        try {
            of(report.file(), content);
        } catch (IllegalArgumentException another) {
            report.file("V45", 0, "Written anew, it would say something else.", "Export it again from the modeller.");
        }
    }

    private static Optional<String> written(String file, String text) {
        return written(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> written(String file, byte[] content) {
        if (file.endsWith(".form")) return FormRules.read(content).map(CanonicalForm::write);
        var report = new Report(file);
        return FileRules.text(content, report)
                .flatMap(text -> XmlReading.root(text, report))
                .flatMap(root -> CanonicalXml.write(root, file.endsWith(".dmn")));
    }
}
