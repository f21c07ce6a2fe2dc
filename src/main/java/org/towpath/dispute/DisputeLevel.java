package org.towpath.dispute;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.towpath.access.Roles;
import org.towpath.calendar.Allowance;

/** The levels of a dispute by name, each with the time it has where the agreement says nothing (domain pack 4.5). */
public enum DisputeLevel {
    PRACTITIONER(2, "NAMED_LEAD", Roles.PRACTITIONER, Roles.SPECIALIST, Roles.OPERATIONAL_MANAGER),
    MANAGER(5, "MANAGER", Roles.OPERATIONAL_MANAGER),
    SENIOR(2, "HEAD_OF_SERVICE", Roles.STRATEGIC_MANAGER),
    COMMISSIONER(10, "COMMISSIONER", Roles.STRATEGIC_MANAGER),
    CONTRACT(15, "HEAD_OF_SERVICE", Roles.STRATEGIC_MANAGER);

    private final int workingDays;
    private final String partnerRole;
    private final List<String> ourRoles;

    DisputeLevel(int workingDays, String partnerRole, String... ourRoles) {
        this.workingDays = workingDays;
        this.partnerRole = partnerRole;
        this.ourRoles = List.of(ourRoles);
    }

    /** As the process and people call it: {@code manager}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    Allowance limit() {
        return Allowance.workingDays(workingDays);
    }

    /** In which role of the agreement the partner's side deals with it. */
    String partnerRole() {
        return partnerRole;
    }

    /** Who deals with it on our side, the usual first. */
    List<String> ourRoles() {
        return ourRoles;
    }

    /** Whether somebody with these roles may rule at this level: whoever deals with it, and those above. */
    boolean mayBeRuledBy(Set<String> roles) {
        return ourRoles.stream().anyMatch(roles::contains) || roles.contains(Roles.STRATEGIC_MANAGER);
    }

    /** Whether it is between the two organisations, where nobody outside hears of it. */
    boolean isBetweenUs() {
        return this == PRACTITIONER || this == MANAGER || this == SENIOR;
    }
}
