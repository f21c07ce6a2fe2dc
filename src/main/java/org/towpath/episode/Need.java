package org.towpath.episode;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One need agreed with a person.
 *
 * @param category as in the form that agrees needs: {@code HOUSING}
 * @param action what is done about it: {@code REFER}, {@code NO_SERVICE}, {@code ADVICE}, …
 * @param priority {@code ROUTINE}, {@code URGENT} or {@code EMERGENCY}
 * @param service the service chosen, or null where none is yet
 * @param consent what the person said to this referral, or null where they were not asked
 */
public record Need(
        UUID id,
        String category,
        String action,
        String priority,
        @Nullable UUID service,
        @Nullable String consent,
        @Nullable String desiredOutcome) {}
