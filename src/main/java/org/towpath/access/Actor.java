package org.towpath.access;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Whoever is doing something: a member of staff, somebody at a partner organisation, or the product itself.
 *
 * @param account name they signed in with; goes into the audit and onto what they do
 * @param staffId their row in {@code staff}, or null for a partner's account and for the product itself
 * @param name how pages call them
 * @param roles role ids as in {@link Roles}
 * @param siteIds sites their teams cover; records of other sites are invisible to them
 * @param organisation the partner organisation they belong to, or null for our own staff
 */
public record Actor(
        String account,
        @Nullable UUID staffId,
        String name,
        Set<String> roles,
        Set<UUID> siteIds,
        @Nullable UUID organisation) {

    private static final Actor SYSTEM = new Actor("system", null, "Towpath", Set.of(), Set.of(), null);

    public Actor {
        roles = Set.copyOf(roles);
        siteIds = Set.copyOf(siteIds);
    }

    /** The product itself, at work in a job that nobody asked for by hand. Never the answer to a web request. */
    public static Actor system() {
        return SYSTEM;
    }

    public boolean isSystem() {
        return equals(SYSTEM);
    }

    /** Whether they hold a role. */
    public boolean holds(String role) {
        return roles.contains(role);
    }

    /** Whether they hold at least one of these roles. */
    public boolean holdsAnyOf(Iterable<String> wanted) {
        for (var role : wanted) {
            if (holds(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a record of this site is theirs to see; the product itself sees all. */
    public boolean covers(UUID site) {
        return isSystem() || siteIds.contains(site);
    }

    /** Somebody at a partner organisation, who sees that organisation's referrals and nothing else. */
    public boolean isPartner() {
        return organisation != null;
    }
}
