package org.towpath.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

import org.towpath.access.Roles;

/** The models, decisions and forms as they stand in the project, read from its folders. */
public final class ShippedSet {

    private ShippedSet() {}

    public static ModelSet read() {
        return new ModelSet(files(), Set.copyOf(Roles.ALL), delegates(), LockedWay.shipped());
    }

    /** Names of the delegates that are really there. */
    private static Set<String> delegates() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
        return scanner.findCandidateComponents("org.towpath").stream()
                .map(found -> AnnotationBeanNameGenerator.INSTANCE.generateBeanName(
                        found, new SimpleBeanDefinitionRegistry()))
                .collect(Collectors.toSet());
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
