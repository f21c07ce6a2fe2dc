package org.towpath.worklist;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.access.Roles;
import org.towpath.episode.Stage;
import org.towpath.shared.InvalidInput;

/**
 * Which of one's tasks to list; null leaves a thing open.
 *
 * @param site one site
 * @param role one role that may do the task
 * @param stage cases at this stage
 * @param act cases that someone decided to act on this soon
 * @param mine only what I hold myself
 */
public record TaskFilter(
        @Nullable UUID site,
        @Nullable String role,
        @Nullable Stage stage,
        @Nullable String act,
        boolean mine) {

    /** How soon to act, as forms and lists write it. */
    public static final Set<String> ACTS = Set.of("now", "before-release", "today", "within-7-days");

    /** Everything one may do. */
    public static final TaskFilter ALL = new TaskFilter(null, null, null, null, false);

    /** @throws InvalidInput naming the filter whose value does not exist */
    public TaskFilter {
        if (role != null && !Roles.ALL.contains(role)) {
            throw new InvalidInput("role", "There is no such role");
        }
        if (act != null && !ACTS.contains(act)) {
            throw new InvalidInput("act", "Choose now, before-release, today or within-7-days");
        }
    }
}
