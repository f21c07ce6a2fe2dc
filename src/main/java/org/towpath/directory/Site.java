package org.towpath.directory;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A place where the service meets people.
 *
 * @param kind CUSTODY, POLICE or COURT
 */
public record Site(
        UUID id,
        String name,
        String kind,
        @Nullable String phone,
        @Nullable String email) {}
