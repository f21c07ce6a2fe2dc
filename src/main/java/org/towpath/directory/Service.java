package org.towpath.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A service people can be referred to, with everything a referrer has to know (S-60).
 *
 * @param needs categories of need it answers: {@code HOUSING}
 * @param ageMin youngest age in years, inclusive; null for no limit
 * @param ageMax oldest age in years, inclusive; null for no limit
 * @param sexes FEMALE, MALE; empty for everybody
 * @param areas names of areas; empty for everywhere
 * @param scope LOCAL, REGIONAL or NATIONAL
 * @param status ACTIVE, PAUSED, MERGED or CEASED
 * @param opening per weekday a list of [open, close) local times
 */
public record Service(
        UUID id,
        UUID organisationId,
        String organisation,
        String sector,
        String name,
        String description,
        List<String> needs,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        List<String> sexes,
        List<String> areas,
        String scope,
        String status,
        String eligibility,
        String referralProcess,
        @Nullable String funding,
        @Nullable String address,
        Map<String, Object> opening,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Instant verifiedAt,
        @Nullable Instant nextVerifyAt) {

    /** What people call it: the service and who provides it. */
    public String label() {
        return name + ", " + organisation;
    }
}
