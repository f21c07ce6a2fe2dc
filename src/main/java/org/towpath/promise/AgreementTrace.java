package org.towpath.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.agreement.Agreements;
import org.towpath.agreement.AgreementsInForce;
import org.towpath.engine.DrawnPromises;
import org.towpath.engine.DrawnPromises.Drawn;

/**
 * Which elements of the models in force enforce each service level of an agreement, and which clauses back each
 * element. The link is what the models say themselves ({@code towpath:clause}), checked by a model rule.
 */
@Component
public class AgreementTrace {

    private final Agreements register;
    private final AgreementsInForce agreements;
    private final DrawnPromises models;

    AgreementTrace(Agreements register, AgreementsInForce agreements, DrawnPromises models) {
        this.register = register;
        this.agreements = agreements;
        this.models = models;
    }

    /**
     * Both ways at once.
     *
     * @param findings service levels that no model waits for, and timers that no clause backs
     */
    public record Trace(
            UUID agreement, int version, List<Level> serviceLevels, List<Element> elements, List<Finding> findings) {}

    /**
     * A service level and what enforces it.
     *
     * @param promise what the models call it
     */
    public record Level(String id, String clause, String promise, List<Element> elements) {}

    /**
     * An element of a model and what backs it.
     *
     * @param serviceLevels ids of the service levels it is there for
     */
    public record Element(
            String model, String element, @Nullable String name, String promise, List<String> serviceLevels) {}

    /**
     * Something that does not meet its other half.
     *
     * @param about id of the service level, or model and element
     */
    public record Finding(String severity, String about, String message) {}

    /**
     * The trace of one version.
     *
     * @param n null for the one in force, otherwise the last
     * @throws org.towpath.shared.NotFound if there is no such agreement, or none this person may see
     */
    @Transactional(readOnly = true)
    public Trace of(UUID agreement, @Nullable Integer n, Actor actor) {
        // answers for who may see it, too
        var version = register.view(agreement, n, actor).version();
        var promised = AgreedPromises.named(agreements.version(agreement, version));
        var drawn = models.inForce();
        var levels = promised.stream().map(it -> level(it, drawn, promised)).toList();
        var elements = drawn.stream().map(it -> element(it, promised)).toList();
        return new Trace(agreement, version, levels, elements, findings(levels, drawn, promised));
    }

    private static Level level(AgreedPromises.Named named, List<Drawn> drawn, List<AgreedPromises.Named> promised) {
        var elements = drawn.stream()
                .filter(it -> it.promise().equals(named.promise()))
                .map(it -> element(it, promised))
                .toList();
        return new Level(named.level().id(), named.level().clause(), named.promise(), elements);
    }

    private static Element element(Drawn drawn, List<AgreedPromises.Named> promised) {
        var backing = promised.stream()
                .filter(it -> it.promise().equals(drawn.promise()))
                .map(it -> it.level().id())
                .toList();
        return new Element(drawn.model(), drawn.element(), drawn.name(), drawn.promise(), backing);
    }

    private static List<Finding> findings(List<Level> levels, List<Drawn> drawn, List<AgreedPromises.Named> promised) {
        var findings = new ArrayList<Finding>();
        levels.stream()
                .filter(level -> level.elements().isEmpty())
                .map(level -> new Finding(
                        "WARNING",
                        level.id(),
                        "No model waits for this promise: it is measured, and its steps are climbed beside the model"))
                .forEach(findings::add);
        drawn.stream()
                .filter(Drawn::rings)
                .filter(it ->
                        promised.stream().noneMatch(named -> named.promise().equals(it.promise())))
                .map(it -> new Finding(
                        "INFO",
                        it.model() + "/" + it.element(),
                        "No clause of this agreement backs this timer: the published expected time holds"))
                .forEach(findings::add);
        return findings;
    }
}
