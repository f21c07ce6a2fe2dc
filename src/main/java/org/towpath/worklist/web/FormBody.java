package org.towpath.worklist.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.towpath.worklist.TaskForm;
import org.towpath.worklist.TaskView;

/**
 * A form as programs get it.
 *
 * @param definition the {@code .form} JSON as deployed
 * @param values what is known or was begun, and the choices that come from records by their {@code valuesKey}
 * @param prompts what the recorded facts suggest, in sentences to show above the form
 * @param savedAt when the values were saved as a draft; null where they are none
 */
record FormBody(
        TaskView task,
        @JsonRawValue @Schema(type = "object") String definition,
        Map<String, Object> values,
        List<String> prompts,
        @Nullable Instant savedAt) {

    static FormBody of(TaskForm form) {
        var values = new LinkedHashMap<>(form.answers());
        values.putAll(form.choices());
        return new FormBody(form.task(), form.json(), values, form.prompts(), form.savedAt());
    }
}
