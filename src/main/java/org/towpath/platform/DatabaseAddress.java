package org.towpath.platform;

import org.jspecify.annotations.Nullable;

/**
 * Where the database is and as whom to sign in.
 *
 * @param embedded whether it is the one that came with the product; demo mode is on by default only there
 */
public record DatabaseAddress(
        String url, @Nullable String username, @Nullable String password, boolean embedded) {

    @Override
    public String toString() {
        return "DatabaseAddress[url=" + url + ", embedded=" + embedded + "]";
    }
}
