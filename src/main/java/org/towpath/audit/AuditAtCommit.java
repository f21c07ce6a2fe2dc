package org.towpath.audit;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Collects the entries of one transaction and appends them when everything else in it is done. */
final class AuditAtCommit implements TransactionSynchronization {

    private final Audit audit;
    private final List<Audit.Pending> entries = new ArrayList<>();
    private Audit.@Nullable Pending fallback;
    private boolean appended;

    private AuditAtCommit(Audit audit) {
        this.audit = audit;
    }

    static AuditAtCommit of(Audit audit) {
        if (TransactionSynchronizationManager.getResource(audit) instanceof AuditAtCommit running) {
            return running;
        }
        var begun = new AuditAtCommit(audit);
        TransactionSynchronizationManager.bindResource(audit, begun);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    /** What others do at the very end of the transaction may still be added; it is appended at once then. */
    void add(Audit.Pending entry) {
        if (appended) {
            audit.append(List.of(entry));
        } else {
            entries.add(entry);
        }
    }

    /** Written only if nothing else is. */
    void ifNothingElse(Audit.Pending entry) {
        fallback = entry;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (entries.isEmpty() && fallback != null) {
            entries.add(fallback);
        }
        audit.append(entries);
        appended = true;
    }

    /** A transaction within this one has a collection of its own. */
    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(audit);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(audit, this);
    }

    @Override
    public void beforeCompletion() {
        TransactionSynchronizationManager.unbindResource(audit);
    }
}
