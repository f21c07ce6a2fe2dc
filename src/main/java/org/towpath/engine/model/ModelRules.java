package org.towpath.engine.model;

import java.util.List;
import java.util.Optional;

/**
 * The rules for a BPMN file. The numbers V are those of the list of threats, M those of the house's conventions:
 *
 * <ul>
 *   <li>V01 to V07 the file: size, characters, nothing fetched, limits, namespaces, ids, schema
 *   <li>V08 to V11 the process: one, executable, named as its file, kept as agreed, versioned
 *   <li>V12 to V17 what may stand in it: everything not on {@link AllowList} is refused
 *   <li>V18, V21, V22, V25 expressions: four places, two forms, timers at instants
 *   <li>V14, V15, V24, V31 calls, repetition, effects outside, decisions
 *   <li>V23, V28, V29 ways: circles wait, gateways are complete, everything is reached and ends; V26, V27
 *       {@link LockedWay}
 *   <li>M01 to M07 naming, help, forms, roles; M08 to M10 messages, hand-overs, dictionary; M11 outcomes; M12 promises;
 *       M13 ways meet at gateways; M14 the drawing
 * </ul>
 */
public final class ModelRules {

    private static final List<BpmnRule> RULES = List.of(
            ProcessRules::oneProcess,
            ProcessRules::keyIsTheFilesName,
            ProcessRules::historyIsKept,
            ProcessRules::hasAVersion,
            ProcessRules::saysWhatItIsFor,
            NamingRules::idsAreUnique,
            NamingRules::idsSayTheKind,
            NamingRules::namesAreSentences,
            NamingRules::messagesAreNamed,
            TaskRules::tasksExplainThemselves,
            TaskRules::tasksHaveForms,
            TaskRules::tasksAreForKnownRoles,
            TaskRules::serviceTasksCallDelegates,
            TaskRules::delegatesAreNamedAsTheirTasks,
            TaskRules::onlyOutsideEffectsWait,
            TaskRules::decisionsAreOfThisRelease,
            ExpressionRules::textsAreTexts,
            ExpressionRules::conditionsAskForOneOutcome,
            ExpressionRules::dueDatesAreInstants,
            ExpressionRules::timersRingAtInstants,
            ExpressionRules::repetitionIsBounded,
            GatewayRules::gatewaysAsk,
            GatewayRules::exitsAreDisjointAndComplete,
            GatewayRules::labelsSayTheCondition,
            GatewayRules::onlyForksHaveConditions,
            GatewayRules::onlyGatewaysPartAndMeet,
            FlowRules::referencesLeadSomewhere,
            FlowRules::everythingIsReached,
            FlowRules::everythingCanEnd,
            FlowRules::circlesWait,
            FlowRules::endsSendNothing,
            FlowRules::namesAreUsed,
            LockedWayRules::whatMustComeFirstDoes,
            LockedWayRules::whatIsRefusedStaysRefused,
            CallRules::targetsAreOfThisRelease,
            CallRules::theCaseIsHandedOn,
            CallRules::callsEnd,
            CallRules::bothSidesKnowWhatIsHandedOver,
            DictionaryRules::kindsAreKnown,
            DictionaryRules::propertiesAreKnown,
            DictionaryRules::usedIsDeclared,
            DictionaryRules::declaredIsUsed,
            PromiseRules::promisesAreWhole,
            DiagramRules::everythingIsDrawn,
            DiagramRules::nothingElseIsDrawn);

    private ModelRules() {}

    /** What is wrong with one BPMN file of a set; nothing where it can be released. */
    public static List<Finding> check(String file, ModelSet set) {
        var report = new Report(file);
        var content = set.content(file);
        FileRules.text(content, report)
                .flatMap(text -> XmlReading.root(text, report))
                .ifPresent(root -> check(root, content, set, report));
        return report.findings();
    }

    private static void check(Part root, byte[] content, ModelSet set, Report report) {
        new AllowedParts(AllowList.BPMN, report).check(root);
        isOfReadableSize(root, report);
        // a schema would only repeat in other words what has just been refused
        if (!report.hasErrors()) Schema.checkBpmn(content, report);
        if (!report.hasErrors()) Canonical.check(content, report);
        modelOf(root)
                .ifPresentOrElse(
                        model -> RULES.forEach(rule -> rule.check(model, set, report)),
                        () -> report.file("V08", 1, "The file has no process.", "Draw one."));
    }

    /** V04: what nobody can read, nobody can approve; the drawing does not count. */
    private static void isOfReadableSize(Part root, Report report) {
        var elements = root.all()
                .filter(part -> part.name().startsWith("bpmn:") && !part.id().isEmpty())
                .count();
        if (elements > Limits.ELEMENTS) {
            report.error("V04", root, "The process has " + elements + " elements.", "Split it into stages.");
        }
    }

    private static Optional<BpmnModel> modelOf(Part root) {
        return root.children("bpmn:process").findFirst().map(process -> new BpmnModel(root, process));
    }

    static Optional<BpmnModel> read(byte[] content) {
        var report = new Report("");
        return FileRules.text(content, report)
                .flatMap(text -> XmlReading.root(text, report))
                .flatMap(ModelRules::modelOf);
    }
}
