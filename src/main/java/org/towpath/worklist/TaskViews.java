package org.towpath.worklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.episode.TaskSubjects;

/** Rows of the worklist as lists show them, each with what it is about. */
@Component
class TaskViews {

    private final List<TaskSubjects> subjects;

    TaskViews(List<TaskSubjects> subjects) {
        this.subjects = List.copyOf(subjects);
    }

    /** As many statements as there are modules with something to say, however many rows. */
    List<TaskView> of(List<WorklistRow> rows) {
        var about = about(rows);
        return rows.stream().map(row -> row.view(about.get(row.instance()))).toList();
    }

    TaskView of(WorklistRow row) {
        return of(List.of(row)).get(0);
    }

    private Map<String, String> about(List<WorklistRow> rows) {
        var instances = rows.stream().map(WorklistRow::instance).distinct().toList();
        var about = new HashMap<String, String>();
        subjects.forEach(it -> about.putAll(it.of(instances)));
        return about;
    }
}
