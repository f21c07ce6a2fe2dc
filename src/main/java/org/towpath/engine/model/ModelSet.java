package org.towpath.engine.model;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The files that are released together, and the names the rest of the product gives them to use. A proposal is the set
 * in force with one file replaced.
 */
public final class ModelSet {

    private final Map<String, byte[]> files;
    private final Set<String> roles;
    private final Set<String> delegates;
    private final List<LockedWay> lockedWays;
    private final Map<String, Optional<BpmnModel>> models = new HashMap<>();
    private final Map<String, Optional<Part>> decisions = new HashMap<>();
    private final Map<String, Optional<JsonNode>> forms = new HashMap<>();

    /**
     * @param files content by name: {@code referral.bpmn}, {@code triage.dmn}, {@code screening.screen-person.form}
     * @param roles ids a task may be given to
     * @param delegates names a service task may call
     * @param lockedWays what no file of the set may take away
     */
    public ModelSet(Map<String, byte[]> files, Set<String> roles, Set<String> delegates, List<LockedWay> lockedWays) {
        this.files = new TreeMap<>(files);
        this.roles = Set.copyOf(roles);
        this.delegates = Set.copyOf(delegates);
        this.lockedWays = List.copyOf(lockedWays);
    }

    /** The same set with one file put in or replaced. */
    public ModelSet with(String file, byte[] content) {
        var changed = new TreeMap<>(files);
        changed.put(file, content);
        return new ModelSet(changed, roles, delegates, lockedWays);
    }

    /** Names of all files, sorted. */
    public Set<String> names() {
        return files.keySet();
    }

    /** Other files that name this one, or are named after it or before it: what a change of it may break. */
    public Set<String> neighbours(String file) {
        var key = file.substring(0, file.lastIndexOf('.'));
        var named = '"' + key + '"';
        var process = key.contains(".") ? key.substring(0, key.indexOf('.')) + ".bpmn" : "";
        return files.entrySet().stream()
                .filter(other -> !other.getKey().equals(file))
                .filter(other -> other.getKey().startsWith(key + ".")
                        || other.getKey().equals(process)
                        || other.getKey().endsWith(".bpmn")
                                && new String(other.getValue(), StandardCharsets.UTF_8).contains(named))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** For each decision the keys of the processes that ask it. */
    public Map<String, Set<String>> processesByDecision() {
        var asking = new TreeMap<String, Set<String>>();
        processes()
                .forEach(model -> model.all("bpmn:businessRuleTask")
                        .map(task -> task.get("camunda:decisionRef"))
                        .forEach(decision -> asking.computeIfAbsent(decision, it -> new TreeSet<>())
                                .add(model.key())));
        return asking;
    }

    byte[] content(String file) {
        return files.getOrDefault(file, new byte[0]);
    }

    Set<String> roles() {
        return roles;
    }

    Set<String> delegates() {
        return delegates;
    }

    List<LockedWay> lockedWays() {
        return lockedWays;
    }

    boolean has(String file) {
        return files.containsKey(file);
    }

    /** A process of the set by its key; nothing where there is none or its file cannot be read. */
    Optional<BpmnModel> process(String key) {
        return models.computeIfAbsent(key, name -> file(name + ".bpmn").flatMap(ModelRules::read));
    }

    Stream<BpmnModel> processes() {
        return files.keySet().stream()
                .filter(name -> name.endsWith(".bpmn"))
                .map(name -> process(name.substring(0, name.length() - ".bpmn".length())))
                .flatMap(Optional::stream);
    }

    /** A decision of the set by its key. */
    Optional<Part> decision(String key) {
        return decisions.computeIfAbsent(key, name -> file(name + ".dmn").flatMap(DecisionRules::read));
    }

    /** A form of the set by its stem. */
    Optional<JsonNode> form(String stem) {
        return forms.computeIfAbsent(stem, name -> file(name + ".form").flatMap(FormRules::read));
    }

    Stream<JsonNode> formsOf(String process) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(process + ".") && name.endsWith(".form"))
                .map(name -> form(name.substring(0, name.length() - ".form".length())))
                .flatMap(Optional::stream);
    }

    private Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }
}
