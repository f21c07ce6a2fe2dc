package org.towpath.access.once;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import org.towpath.audit.Audit;

/**
 * Ties a key to the first transaction of its request that changes something: the key is marked in that transaction, so
 * after a crash it is known whether the work was done.
 */
@Component
class HeldKey implements TransactionExecutionListener {

    static final String ATTRIBUTE = HeldKey.class.getName();

    private final ObjectProvider<SentKeys> keys;

    HeldKey(ObjectProvider<SentKeys> keys) {
        this.keys = keys;
    }

    /** A key this request holds. */
    record Holding(SentKey key, UUID owner) {}

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        var request = RequestContextHolder.getRequestAttributes();
        if (failure == null
                && request != null
                && transaction.isNewTransaction()
                && !transaction.isReadOnly()
                && !transaction.getTransactionName().equals(Audit.OWN_TRANSACTION)
                && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Holding holding) {
            TransactionSynchronizationManager.registerSynchronization(new Mark(keys.getObject(), holding));
        }
    }

    private record Mark(SentKeys keys, Holding holding) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!keys.commit(holding.key(), holding.owner())) {
                throw new CannotAcquireLockException("Another attempt under the same key has taken over");
            }
        }
    }
}
