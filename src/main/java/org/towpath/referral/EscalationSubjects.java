package org.towpath.referral;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.engine.InstanceReferences;
import org.towpath.episode.TaskSubjects;
import org.towpath.web.CodeWords;

/** A step of an escalation is about a promise and the service that gave it. */
@Component
class EscalationSubjects implements TaskSubjects {

    private static final String CLOCK = "clockId";

    /** The process of a referral, too, knows a clock: that of the promise it missed last. */
    private static final String PROCESS = "escalation";

    private final InstanceReferences references;
    private final JdbcClient jdbc;
    private final CodeWords words;

    EscalationSubjects(InstanceReferences references, JdbcClient jdbc, CodeWords words) {
        this.references = references;
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public Map<String, String> of(Collection<String> instances) {
        var clocks = references.of(instances, CLOCK, PROCESS);
        var promises = promises(clocks.values().stream().map(UUID::fromString).collect(Collectors.toSet()));
        var subjects = new HashMap<String, String>();
        clocks.forEach((instance, clock) -> {
            var promise = promises.get(UUID.fromString(clock));
            if (promise != null) {
                subjects.put(instance, promise);
            }
        });
        return subjects;
    }

    private Map<UUID, String> promises(Set<UUID> clocks) {
        if (clocks.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select c.id, c.promise, s.name as service from promise_clock c
                        left join referral r on r.reference = c.referral_reference
                        left join service s on s.id = r.service_id where c.id in (:clocks)
                        """)
                .param("clocks", clocks)
                .query((row, n) -> Map.entry(
                        row.getObject("id", UUID.class),
                        about(words.of("promise", row.getString("promise")), row.getString("service"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String about(String promise, @Nullable String service) {
        return service == null ? promise : promise + ": " + service;
    }
}
