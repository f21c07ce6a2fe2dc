package org.towpath.agreement;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who signed a version for one side.
 *
 * @param role what they are there; null where nobody said
 * @param method how: on paper, on screen
 */
public record Signature(Side side, String name, @Nullable String role, Instant signedAt, String method) {}
