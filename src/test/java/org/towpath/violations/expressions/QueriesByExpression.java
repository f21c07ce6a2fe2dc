package org.towpath.violations.expressions;

import org.camunda.bpm.engine.TaskService;

class QueriesByExpression {
    long query(TaskService tasks, String typed) {
        return tasks.createTaskQuery().taskAssigneeExpression(typed).count();
    }
}
