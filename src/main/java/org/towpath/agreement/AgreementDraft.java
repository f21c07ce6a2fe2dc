package org.towpath.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote for a version of an agreement, checked.
 *
 * @param effectiveTo exclusive; null for no end
 * @param document clauses, service levels and dates as they were written, which is how they are kept
 */
record AgreementDraft(
        String title,
        UUID partner,
        List<UUID> services,
        Instant effectiveFrom,
        @Nullable Instant effectiveTo,
        @Nullable Instant reviewDue,
        boolean reTimeRunning,
        List<KeyContact> contacts,
        Map<String, Object> document) {}
