package org.towpath.promise;

import org.jspecify.annotations.Nullable;

/**
 * How a model waits for a promise about a case, which no referral tells apart.
 *
 * @param promise as in {@link PromiseNames}, and as its overdue timer names it
 * @param dueVariable the instant its overdue timer and its task read
 * @param warnVariable the instant its warning reads
 * @param about the reference that tells several such waits of one case apart: {@code planId}; null where there is one
 * @param answered the message that ends the task of whoever was asked to chase it
 */
public record CaseWait(
        String promise,
        String dueVariable,
        String warnVariable,
        @Nullable String about,
        String answered) {}
