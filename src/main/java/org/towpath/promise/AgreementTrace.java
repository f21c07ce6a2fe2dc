package org.towpath.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreedTerms;
import org.towpath.agreement.Agreements;
import org.towpath.agreement.AgreementsInForce;
import org.towpath.agreement.ServiceLevelWords;
import org.towpath.engine.DrawnPromises;
import org.towpath.engine.DrawnPromises.Drawn;
import org.towpath.promise.AgreedPromises.Named;

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
     * @param inWords what is promised, as one sentence
     */
    public record Level(String id, String clause, String promise, String inWords, List<Element> elements) {}

    /**
     * An element of a model and what backs it.
     *
     * @param modelName what people call the model
     * @param definition the engine's id of the model's version
     * @param serviceLevels ids of the service levels it is there for
     * @param clauses codes of the clauses that back it
     */
    public record Element(
            String model,
            String modelName,
            String element,
            @Nullable String name,
            String definition,
            String promise,
            List<String> serviceLevels,
            List<String> clauses) {}

    /**
     * Something that does not meet its other half.
     *
     * @param about id of the service level, or model and element
     * @param name what people call that
     * @param promise what it is about
     * @param clause the clause that nothing enforces; null where it is about an element
     */
    public record Finding(
            String severity,
            String about,
            String name,
            String promise,
            @Nullable String clause,
            String message) {}

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
        return of(agreements.version(agreement, version), models.inForce());
    }

    static Trace of(AgreedTerms terms, List<Drawn> drawn) {
        var promised = AgreedPromises.named(terms);
        var elements = drawn.stream()
                .map(it -> element(it, promised, PromiseClauses.of(it.promise(), promised, terms)))
                .toList();
        var sentences = ServiceLevelWords.sentences(terms.serviceLevels());
        var levels = promised.stream().map(it -> level(it, sentences, elements)).toList();
        return new Trace(terms.agreement(), terms.version(), levels, elements, findings(levels, elements, drawn));
    }

    private static Level level(Named named, Map<String, String> sentences, List<Element> elements) {
        var enforcing = elements.stream()
                .filter(it -> it.promise().equals(named.promise()))
                .toList();
        return new Level(
                named.level().id(),
                named.level().clause(),
                named.promise(),
                sentences.getOrDefault(named.level().id(), ""),
                enforcing);
    }

    private static Element element(Drawn drawn, List<Named> promised, List<String> clauses) {
        var backing = promised.stream()
                .filter(it -> it.promise().equals(drawn.promise()))
                .map(it -> it.level().id())
                .toList();
        return new Element(
                drawn.model(),
                drawn.modelName(),
                drawn.element(),
                drawn.name(),
                drawn.definition(),
                drawn.promise(),
                backing,
                clauses);
    }

    private static List<Finding> findings(List<Level> levels, List<Element> elements, List<Drawn> drawn) {
        var findings = new ArrayList<Finding>();
        levels.stream()
                .filter(level -> level.elements().isEmpty())
                .map(level -> new Finding(
                        "WARNING",
                        level.id(),
                        level.inWords(),
                        level.promise(),
                        level.clause(),
                        "No model waits for this promise: it is measured, and its steps are climbed beside the model"))
                .forEach(findings::add);
        for (var i = 0; i < elements.size(); i++) {
            var element = elements.get(i);
            if (drawn.get(i).rings() && element.clauses().isEmpty()) {
                findings.add(new Finding(
                        "INFO",
                        element.model() + "/" + element.element(),
                        Objects.requireNonNullElse(element.name(), element.element()) + " (" + element.modelName()
                                + ")",
                        element.promise(),
                        null,
                        PromiseClauses.instead(element.promise())));
            }
        }
        return findings;
    }
}
