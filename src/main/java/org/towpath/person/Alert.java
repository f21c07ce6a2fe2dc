package org.towpath.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What colleagues must know to keep everyone safe. Shown to anyone who meets the person, also where the rest of the
 * record is not.
 *
 * @param what what happened, never a bare label
 * @param source who says so
 * @param pinned stands first while an immediate risk to life lasts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Alert(
        UUID id,
        String what,
        @Nullable LocalDate happenedOn,
        String source,
        String whatHelps,
        @Nullable LocalDate reviewOn,
        boolean pinned,
        Instant recordedAt) {}
