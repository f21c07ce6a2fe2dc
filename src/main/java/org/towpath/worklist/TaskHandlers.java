package org.towpath.worklist;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.engine.Choice;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;

/** What modules do with the answers of which form. A form that nobody handles is kept as a record and no more. */
@Component
class TaskHandlers {

    private final ObjectProvider<TaskHandler> modules;
    private volatile @Nullable Map<String, TaskHandler> byForm;

    TaskHandlers(ObjectProvider<TaskHandler> modules) {
        this.modules = modules;
    }

    Map<String, Object> known(TaskContext task) {
        var handler = of(task);
        return handler == null ? Map.of() : handler.known(task);
    }

    List<String> prompts(TaskContext task) {
        var handler = of(task);
        return handler == null ? List.of() : handler.prompts(task);
    }

    Map<String, List<Choice>> choices(TaskContext task) {
        var handler = of(task);
        return handler == null ? Map.of() : handler.choices(task);
    }

    Map<String, Object> complete(TaskContext task, Map<String, Object> answers) {
        var handler = of(task);
        return handler == null ? Map.of() : handler.complete(task, answers);
    }

    private @Nullable TaskHandler of(TaskContext task) {
        var handlers = byForm;
        if (handlers == null) {
            // two modules that claim one form fail here, loudly, at the first task
            handlers = modules.stream().collect(Collectors.toUnmodifiableMap(TaskHandler::form, Function.identity()));
            byForm = handlers;
        }
        return handlers.get(task.form());
    }
}
