package org.towpath.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.towpath.access.Roles;

/** The models, decisions and forms as they stand in the project, read from its folders. */
public final class ShippedSet {

    private static final Set<String> DELEGATES =
            Set.of("checkReferral", "sendReferral", "warnReplyDue", "warnFeedbackDue", "warnAuthorityDue");

    private ShippedSet() {}

    public static ModelSet read() {
        return new ModelSet(files(), Set.copyOf(Roles.ALL), DELEGATES, LockedWay.shipped());
    }

    /** Content by name. */
    public static Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        addAll(Path.of("bpmn"), files);
        addAll(Path.of("forms"), files);
        return files;
    }

    private static void addAll(Path folder, Map<String, byte[]> into) {
        try (var found = Files.list(folder)) {
            for (var file : found.filter(ShippedSet::isReleased).toList()) {
                into.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isReleased(Path file) {
        return file.toString().matches(".*\\.(bpmn|dmn|form)");
    }
}
