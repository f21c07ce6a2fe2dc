package org.towpath.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An agreement as the API shows it: who it is with, its versions, and the words of the one that counts, which can be
 * sent again as a further version once they have been changed.
 *
 * @param partner name of the partner organisation
 * @param services ids of the services the shown version is about
 * @param version number of the version whose words are shown: the one in force, otherwise the last
 */
public record AgreementView(
        UUID id,
        String title,
        String partner,
        UUID partnerId,
        String owner,
        List<UUID> services,
        List<String> serviceNames,
        int version,
        VersionState state,
        Instant effectiveFrom,
        @Nullable Instant effectiveTo,
        @Nullable Instant reviewDue,
        boolean reTimeRunning,
        Map<String, Object> clauses,
        List<KeyContact> contacts,
        List<Object> serviceLevels,
        List<Version> versions) {

    /** One version, without its words. */
    public record Version(
            int n,
            VersionState state,
            Instant effectiveFrom,
            @Nullable Instant effectiveTo,
            @Nullable Instant reviewDue,
            @Nullable Instant inForceSince,
            @Nullable Instant endedAt,
            @Nullable String endedWhy,
            String draftedBy,
            @Nullable String approvedBy,
            List<Signature> signatures) {}

    /** One line of the register. */
    public record Line(
            UUID id,
            String title,
            String partner,
            List<UUID> services,
            int version,
            VersionState state,
            Instant effectiveFrom,
            @Nullable Instant effectiveTo,
            @Nullable Instant reviewDue,
            boolean complete,
            List<LineVersion> versions) {}

    /** A version as the register lists it. */
    public record LineVersion(int n, VersionState state) {}
}
