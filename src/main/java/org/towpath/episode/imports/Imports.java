package org.towpath.episode.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.shared.PageRequest;

/** Takes files of identifications in, and tells what became of their rows. */
@Component
public class Imports {

    private static final List<String> ALSO_SEEN_BY = List.of(Roles.SENIOR_ADMINISTRATOR, Roles.OPERATIONAL_MANAGER);

    private final Spool spool;
    private final ImportRows rows;
    private final ImportRunner runner;
    private final Audit audit;
    private final Clock clock;

    Imports(Spool spool, ImportRows rows, ImportRunner runner, Audit audit, Clock clock) {
        this.spool = spool;
        this.rows = rows;
        this.runner = runner;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a file in; its rows follow.
     *
     * @return id of the import
     * @throws InvalidInput if it is not a file of identifications
     * @throws IOException if it cannot be received or kept
     */
    public UUID begin(InputStream body, Actor actor) throws IOException {
        var id = UUID.randomUUID();
        var file = spool.keep(id, body);
        try {
            IdentificationFile.open(spool.path(file)).close();
        } catch (FileRefused refused) {
            spool.remove(file);
            throw new InvalidInput("file", refused.why());
        }
        rows.add(id, file, actor.account(), clock.instant());
        audit.record(AuditEntry.own("import.begun").of(id.toString()));
        runner.soon(id);
        return id;
    }

    /**
     * How far it is, with a page of its rows.
     *
     * @throws NotFound if there is no such import, or it is somebody else's
     * @throws InvalidInput if the place to go on from was never given out
     */
    public ImportView view(UUID id, PageRequest page, Actor actor) {
        var by = rows.submittedBy(id).orElseThrow(NotFound::new);
        if (!by.equals(actor.account()) && !actor.holdsAnyOf(ALSO_SEEN_BY)) {
            throw new NotFound();
        }
        var found = rows.rows(id, after(page), page.limit() + 1);
        var more = found.size() > page.limit();
        return rows.view(id, more ? found.subList(0, page.limit()) : found, more);
    }

    private static int after(PageRequest page) {
        try {
            return page.after() == null ? 0 : Integer.parseInt(page.after());
        } catch (NumberFormatException notOurs) {
            throw new InvalidInput("after", "This is not where a page ended");
        }
    }
}
