package org.towpath.episode.imports;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How far the import of a file is, and what became of one page of its rows.
 *
 * @param status RUNNING, COMPLETED or FAILED
 * @param reason why it failed
 * @param next where the next page of rows begins; null at the end of what there is
 */
public record ImportView(
        UUID id,
        String status,
        int accepted,
        int refused,
        int duplicate,
        @Nullable String reason,
        List<ImportedRow> rows,
        @Nullable String next) {}
