package org.towpath.worklist;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A task as lists show it.
 *
 * @param id the engine's id
 * @param key the task in the model: {@code userTask_screenPerson}
 * @param name what the model calls it
 * @param about which of several of this name it is: the service of its referral; null where the case says it all
 * @param episode reference of the case
 * @param site name of the case's site
 * @param stage how far the case is
 * @param act how soon to act, as the practitioner decided; null where nobody has
 * @param roles roles that may do it
 * @param dueAt by when; null where nothing says so
 * @param assignee account of whoever holds it, or null
 */
public record TaskView(
        String id,
        String key,
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String about,
        String episode,
        String site,
        String stage,
        @Nullable String act,
        List<String> roles,
        @Nullable Instant dueAt,
        @Nullable String assignee) {

    public TaskView {
        roles = List.copyOf(roles);
    }
}
