package org.towpath.governance;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One person's yes to one content.
 *
 * @param account whose
 * @param asSafety whether it is the clinical safety officer's
 * @param conditions what has to be done before it is released
 * @param effectiveFrom first day it may be released on
 */
public record Approval(
        String account,
        String name,
        boolean asSafety,
        Instant at,
        @Nullable String conditions,
        @Nullable LocalDate effectiveFrom) {}
