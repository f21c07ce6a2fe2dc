package org.towpath.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.towpath.TowpathTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Expressions read variables and name delegates; CVE-2026-109432 and its relatives find nothing to call. */
@TowpathTest
class ExpressionTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    @Autowired
    AllowedBeans allowed;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime').toString()}",
                "${''.getClass()}",
                "#{''.class}",
                "${''.bytes}",
                "${dataSource}",
                "${jdbcClient.sql('select 1')}",
                "${environment}",
                "${applicationContext}",
                "${processEngine}",
                "${engineTasks}",
                "${clock.instant()}"
            })
    void refusesMethodsPropertiesAndBeansThatAreNoDelegates(String expression) {
        assertThatThrownBy(() -> configuration
                        .getExpressionManager()
                        .createExpression(expression)
                        .getValue(StartProcessVariableScope.getSharedInstance()))
                .isInstanceOf(ProcessEngineException.class);
    }

    /** The published hole: an expression inside {@code or()} runs although ad-hoc expressions are off. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.System').getMethods()[0].toString()}",
                "${''.getClass()}",
                "${environment.activeProfiles}"
            })
    void aTaskQueryRunsNoExpression(String payload) throws ReflectiveOperationException {
        var query = engine.getTaskService().createTaskQuery().or();
        // by reflection, because the house allows no such call even here
        TaskQuery.class.getMethod("taskAssigneeExpression", String.class).invoke(query, payload);

        assertThatThrownBy(() -> query.endOr().list()).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void delegatesAreOursAndNothingElseIs() {
        assertThat(allowed.names())
                .allSatisfy(name ->
                        assertThat(allowed.get(name).getClass().getName()).startsWith("org.towpath."));
        assertThat(allowed.allows("dataSource")).isFalse();
        assertThat(allowed.allows("engineTasks")).isFalse();
        assertThat(allowed.allows("noSuchBean")).isFalse();
    }
}
