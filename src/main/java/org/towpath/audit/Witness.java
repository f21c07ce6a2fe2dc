package org.towpath.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Tells the audit who is at work; the audit itself knows nobody. */
public interface Witness {

    /** Whoever acts now. */
    Seen seen();

    /**
     * @param account the account
     * @param roles roles held at that moment
     * @param origin network address the request came from, or null for the product's own work
     */
    record Seen(
            String account, List<String> roles, @Nullable String origin) {}
}
