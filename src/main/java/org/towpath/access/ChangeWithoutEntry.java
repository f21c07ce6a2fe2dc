package org.towpath.access;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;

/**
 * Sees to it that no transaction of a request that changes something commits without an entry in the audit, whatever
 * the module behind it remembers to write.
 */
@Component
class ChangeWithoutEntry implements TransactionExecutionListener {

    private static final String EXPECTED = ChangeWithoutEntry.class.getName();

    private final ObjectProvider<Audit> audit;

    ChangeWithoutEntry(ObjectProvider<Audit> audit) {
        this.audit = audit;
    }

    /** From here on until the request is answered, its transactions are written down. */
    static void expect(HttpServletRequest request, AuditEntry entry) {
        request.setAttribute(EXPECTED, entry);
    }

    static void forget(HttpServletRequest request) {
        request.removeAttribute(EXPECTED);
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null
                && transaction.isNewTransaction()
                && !transaction.isReadOnly()
                && !transaction.getTransactionName().equals(Audit.OWN_TRANSACTION)
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                && web.getRequest().getAttribute(EXPECTED) instanceof AuditEntry entry) {
            audit.getObject().recordIfNothingElse(entry);
        }
    }
}
