package org.towpath.episode.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.access.Actor;
import org.towpath.episode.AlreadyRegistered;
import org.towpath.episode.Episodes;
import org.towpath.platform.SystemTime;
import org.towpath.shared.FieldError;

/** Makes cases of rows: many in one transaction, with their verdicts. */
@Component
class RowImport {

    private final Episodes episodes;
    private final ImportRows rows;
    private final TransactionTemplate transaction;
    private final SystemTime system;

    RowImport(Episodes episodes, ImportRows rows, TransactionTemplate transaction, SystemTime system) {
        this.episodes = episodes;
        this.rows = rows;
        this.transaction = transaction;
        this.system = system;
    }

    /**
     * Takes some rows in. All or nothing; if somebody registered one of them meanwhile, once more, now that it is
     * known.
     *
     * @throws TakenOver if another node took the import over; nothing was written
     */
    void take(UUID job, String worker, List<IdentificationFile.Row> some, Actor actor) {
        try {
            transaction.executeWithoutResult(begun -> inOne(job, worker, some, actor));
        } catch (AlreadyRegistered meanwhile) {
            transaction.executeWithoutResult(begun -> inOne(job, worker, some, actor));
        }
    }

    private void inOne(UUID job, String worker, List<IdentificationFile.Row> some, Actor actor) {
        var verdicts = new ArrayList<ImportedRow>();
        for (var row : some) {
            verdicts.add(verdict(row, actor));
        }
        if (!rows.done(job, worker, verdicts, system.now())) {
            // rolls the cases back: whoever took over makes them
            throw new TakenOver();
        }
    }

    private ImportedRow verdict(IdentificationFile.Row row, Actor actor) {
        if (!row.complete()) {
            return ImportedRow.refused(
                    row.number(),
                    List.of(new FieldError("row", "This row does not have as many cells as the header has columns")));
        }
        var reader = new RowReader(row.cells());
        var given = reader.read();
        var faults = reader.faults(episodes.faults(given, actor));
        if (!faults.isEmpty()) {
            return ImportedRow.refused(row.number(), faults);
        }
        return episodes.known(given)
                .map(known -> ImportedRow.duplicate(row.number(), known.value()))
                .orElseGet(() -> ImportedRow.accepted(
                        row.number(), episodes.registerRow(given, actor).value()));
    }

    /** Another node works on this import now. */
    static final class TakenOver extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TakenOver() {
            super("Another node took this import over");
        }
    }
}
