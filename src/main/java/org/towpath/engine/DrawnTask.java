package org.towpath.engine;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A user task as the model it runs on draws it.
 *
 * @param process key of the process: {@code episode}
 * @param definition the engine's id of this version of the process
 * @param element id of the task in the model: {@code userTask_screenPerson}
 * @param name what the model calls it: "Screen person"
 * @param form stem of its form, or null where the model names none
 * @param roles ids of the roles that may do it, in alphabetical order
 */
public record DrawnTask(
        String process,
        String definition,
        String element,
        String name,
        @Nullable String form,
        List<String> roles) {

    public DrawnTask {
        roles = List.copyOf(roles);
    }
}
