package org.towpath.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one version of an agreement says.
 *
 * @param partner the partner organisation
 * @param services the services it is about
 * @param reTimeRunning whether clocks that ran when it took effect are recomputed under it
 * @param clauses text and structured data by clause, {@code C1} to {@code C11}
 */
public record AgreedTerms(
        UUID agreement,
        int version,
        UUID partner,
        List<UUID> services,
        boolean reTimeRunning,
        List<ServiceLevel> serviceLevels,
        List<KeyContact> contacts,
        Map<String, Object> clauses) {

    public AgreedTerms {
        services = List.copyOf(services);
        serviceLevels = List.copyOf(serviceLevels);
        contacts = List.copyOf(contacts);
        clauses = Map.copyOf(clauses);
    }

    /** The service level of this name. */
    public Optional<ServiceLevel> serviceLevel(String id) {
        return serviceLevels.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
