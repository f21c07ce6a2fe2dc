package org.towpath.episode.imports;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.towpath.shared.FieldError;

/**
 * What became of one row.
 *
 * @param row data record, counted from 1
 * @param verdict accepted, refused or duplicate
 * @param errors columns at fault; empty unless refused
 * @param reference the case it became, or the one it repeats
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportedRow(
        int row,
        String verdict,
        List<FieldError> errors,
        @Nullable String reference) {

    static final String ACCEPTED = "accepted";
    static final String REFUSED = "refused";
    static final String DUPLICATE = "duplicate";

    static ImportedRow accepted(int row, String reference) {
        return new ImportedRow(row, ACCEPTED, List.of(), reference);
    }

    static ImportedRow refused(int row, List<FieldError> errors) {
        return new ImportedRow(row, REFUSED, errors, null);
    }

    static ImportedRow duplicate(int row, String reference) {
        return new ImportedRow(row, DUPLICATE, List.of(), reference);
    }
}
