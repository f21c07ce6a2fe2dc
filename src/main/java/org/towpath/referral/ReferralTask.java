package org.towpath.referral;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** An open task about a referral. */
public record ReferralTask(
        String id,
        String key,
        String name,
        String episode,
        String site,
        String stage,
        @Nullable String act,
        List<String> roles,
        @Nullable Instant dueAt,
        @Nullable String assignee) {}
