package org.towpath.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The data dictionary of one version of a process, read from the properties of its deployed model: everything the
 * process may be told. Names, notes and dates of birth have no kind here, so they cannot get in.
 */
public final class ProcessVariables {

    /** The property under which a deployed process carries its dictionary while the engine holds it in memory. */
    static final String PROPERTY = "towpath.variables";

    /** A process whose model declares nothing. */
    static final ProcessVariables NONE = new ProcessVariables(Map.of());

    private final Map<String, ProcessVariable> byName;

    ProcessVariables(Map<String, ProcessVariable> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** What the model says of a variable, if it declares it. */
    public Optional<ProcessVariable> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether the model declares a variable and says it is of this kind. */
    public boolean has(String name, ProcessVariable.Kind kind) {
        return find(name).filter(variable -> variable.kind() == kind).isPresent();
    }

    /** Names of the variables of one kind. */
    public Set<String> names(ProcessVariable.Kind kind) {
        return byName.values().stream()
                .filter(variable -> variable.kind() == kind)
                .map(ProcessVariable::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Values as the engine keeps them.
     *
     * @throws IllegalArgumentException naming a variable the model does not declare, or one whose value is not of its
     *     kind
     */
    Map<String, Object> forEngine(Map<String, ?> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, value -> declared(value.getKey()).forEngine(value.getValue())));
    }

    private ProcessVariable declared(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("The model declares no variable '" + name + "'"));
    }
}
