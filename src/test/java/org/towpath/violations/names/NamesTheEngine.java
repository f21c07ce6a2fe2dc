package org.towpath.violations.names;

import org.camunda.bpm.engine.TaskService;

class NamesTheEngine {
    TaskService tasks;
}
