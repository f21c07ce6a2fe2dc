package org.towpath.access.once;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** An answer as it was given, to be given again. */
record KeptAnswer(
        int status, @Nullable String contentType, @Nullable String location, byte[] body) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeptAnswer that && status == that.status && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return 31 * status + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
        return "KeptAnswer[status=" + status + ", " + body.length + " bytes]";
    }
}
