package org.towpath.engine;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.camunda.bpm.engine.spring.SpringTransactionInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.engine.fence.DeploymentFence;
import org.towpath.engine.fence.GuardedParse;

/** What the engine must be told in code; the plain settings stand in {@code application.yml}. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private final AllowedBeans allowedBeans;
    private final ObjectProvider<HistoryEventHandler> historyHandlers;
    private final ObjectProvider<BpmnParseListener> parseListeners;
    private final ObjectProvider<JourneyWriter> journeys;
    private final ObjectProvider<JobCases> jobs;
    private final ObjectProvider<SealedModels> sealed;

    EngineSettings(
            AllowedBeans allowedBeans,
            ObjectProvider<HistoryEventHandler> historyHandlers,
            ObjectProvider<BpmnParseListener> parseListeners,
            ObjectProvider<JourneyWriter> journeys,
            ObjectProvider<JobCases> jobs,
            ObjectProvider<SealedModels> sealed) {
        this.allowedBeans = allowedBeans;
        this.historyHandlers = historyHandlers;
        this.parseListeners = parseListeners;
        this.journeys = journeys;
        this.jobs = jobs;
        this.sealed = sealed;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        closeDoors(engine);
        putUpFences(engine);
        // the starter adds a lone handler by itself; heard twice, every step would be written twice
        historyHandlers
                .orderedStream()
                .filter(handler -> !engine.getCustomHistoryEventHandlers().contains(handler))
                .forEach(engine.getCustomHistoryEventHandlers()::add);
        engine.getCustomPostBPMNParseListeners()
                .addAll(parseListeners.orderedStream().toList());
        // history is written once, with its end of life on it: rewriting it at the close costs half of all log volume
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        engine.setHistoryTimeToLive("P10957D");
        engine.setEnforceHistoryTimeToLive(true);
        engine.setFailedJobRetryTimeCycle("PT10S,PT1M,PT5M,PT30M");
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        // nodes are identical, so any node may run any deployment's jobs
        engine.setJobExecutorDeploymentAware(false);
        engine.setQueryMaxResultsLimit(500);
        // a row per completed task, for licences that count users; nobody reads it
        engine.setTaskMetricsEnabled(false);
        engine.setCmmnEnabled(false);
    }

    /** What could run code, read foreign classes or hand out more than was asked for. */
    private void closeDoors(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new AllowListExpressions(allowedBeans));
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationAllowedPackages("org.towpath");
        engine.setJavaSerializationFormatEnabled(false);
        engine.setEnableXxeProcessing(false);
        // commands of our own pages carry no engine authentication, so only Cockpit's requests are checked
        engine.setAuthorizationEnabledForCustomCode(false);
        engine.setTenantCheckEnabled(false);
        engine.setResourceAuthorizationProvider(new NoRowsPerTask());
    }

    /** What no model gets past, whoever deployed it: at deployment and whenever one is read back. */
    private void putUpFences(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreDeployers(List.of(new DeploymentFence(sealed.getObject(), allowedBeans::allows)));
        engine.setBpmnParseFactory(parser -> new GuardedParse(parser, allowedBeans::allows));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        ScriptEngineResolver none = new NoScripts();
        engine.setScriptEngineResolver(none);
        engine.getScriptingEngines().setScriptEngineResolver(none);
        recordJourneysOf(engine.getCommandExecutorTxRequired());
        recordJourneysOf(engine.getCommandExecutorTxRequiresNew());
    }

    /** Puts the recorder right inside the transaction: around the engine's command, before the commit. */
    private void recordJourneysOf(CommandExecutor executor) {
        var link = (CommandInterceptor) executor;
        while (!(link instanceof SpringTransactionInterceptor)) {
            link = (CommandInterceptor) link.getNext();
        }
        var recorder = new JourneyInterceptor(jobs.getObject(), journeys.getObject());
        recorder.setNext(link.getNext());
        link.setNext(recorder);
    }
}
