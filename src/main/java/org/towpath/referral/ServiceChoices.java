package org.towpath.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.towpath.directory.Service;
import org.towpath.directory.ServiceMatch;
import org.towpath.directory.Services;
import org.towpath.engine.Choice;

/** Services to choose from for a need of a person. */
@Component
public class ServiceChoices {

    private final Services services;
    private final ReferralChecks checks;

    ServiceChoices(Services services, ReferralChecks checks) {
        this.services = services;
        this.checks = checks;
    }

    /**
     * Those the person matches, else those for the need, else all: a choice that must be made is never empty, and what
     * does not fit is seen when the referral is checked.
     */
    public List<Choice> of(Referral referral) {
        var known = checks.known(referral);
        var sex = known.sex() == null || known.sex().startsWith("NOT_") ? null : known.sex();
        var found = services.matching(new ServiceMatch(referral.need(), known.age(), sex, null));
        if (found.isEmpty()) {
            found = services.matching(new ServiceMatch(referral.need(), null, null, null));
        }
        if (found.isEmpty()) {
            found = services.matching(new ServiceMatch(null, null, null, null));
        }
        return found.stream().map(ServiceChoices::choice).toList();
    }

    /** A service by its id, or by its name where only one service has it. */
    public Optional<UUID> find(String idOrName) {
        try {
            return services.find(UUID.fromString(idOrName)).map(Service::id);
        } catch (IllegalArgumentException noId) {
            var named = services.matching(new ServiceMatch(null, null, null, null)).stream()
                    .filter(it -> it.name().equals(idOrName) || it.label().equals(idOrName))
                    .toList();
            return named.size() == 1 ? Optional.of(named.get(0).id()) : Optional.empty();
        }
    }

    private static Choice choice(Service service) {
        return new Choice(service.label(), service.id().toString());
    }
}
