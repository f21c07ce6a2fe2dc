package org.towpath.engine;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One file as one release has it.
 *
 * @param key key of the process or decision, stem of the form
 * @param version number of the release of this key, from 1: a release renews every file of the set
 * @param name what it is called
 * @param file name of the file
 * @param hash SHA-256 of its content: versions with one hash are the same
 * @param deployment the release
 * @param inForce whether new cases start on it
 * @param running cases under way on it; for a form or a decision those of the processes that use it
 * @param releasedAt when it was released
 * @param releasedBy account of whoever released it; null for a shipped set
 * @param why why, in the words of whoever proposed the change; null for a shipped set
 */
public record ModelVersion(
        String key,
        ModelKind kind,
        int version,
        String name,
        String file,
        String hash,
        String deployment,
        boolean inForce,
        long running,
        Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable String why) {

    ModelVersion withRunning(long cases) {
        return new ModelVersion(
                key, kind, version, name, file, hash, deployment, inForce, cases, releasedAt, releasedBy, why);
    }
}
