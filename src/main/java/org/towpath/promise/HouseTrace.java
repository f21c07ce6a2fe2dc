package org.towpath.promise;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementView.Line;
import org.towpath.agreement.Agreements;
import org.towpath.agreement.AgreementsInForce;
import org.towpath.agreement.ServiceLevelWords;
import org.towpath.engine.DrawnPromises;
import org.towpath.engine.DrawnPromises.Drawn;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Across the whole house: which clauses of which agreements in force back each element of the models in force. */
@Component
public class HouseTrace {

    private final Agreements register;
    private final AgreementsInForce agreements;
    private final DrawnPromises models;

    HouseTrace(Agreements register, AgreementsInForce agreements, DrawnPromises models) {
        this.register = register;
        this.agreements = agreements;
        this.models = models;
    }

    /**
     * An agreement in force and what in it backs a promise that models wait for.
     *
     * @param serviceLevels ids of the service levels
     * @param promises what they promise, as one sentence each
     * @param clauses codes of the clauses; none where the agreement says nothing about it
     */
    public record Backing(
            UUID agreement,
            String title,
            String partner,
            int version,
            List<String> serviceLevels,
            List<String> promises,
            List<String> clauses) {}

    /** The elements of the models in force by the promise they are there for. */
    @Transactional(readOnly = true)
    public Map<String, List<Drawn>> elements() {
        return models.inForce().stream()
                .collect(Collectors.groupingBy(Drawn::promise, TreeMap::new, Collectors.toList()));
    }

    /**
     * The agreements in force, by title, each with what in it backs a promise. A page may be shorter than asked for:
     * agreements that are not in force are passed over.
     *
     * @throws InvalidInput naming {@code promise} if no model waits for such a promise
     */
    @Transactional(readOnly = true)
    public Page<Backing> of(String promise, Actor actor, PageRequest page) {
        if (!elements().containsKey(promise)) {
            throw new InvalidInput("promise", "No model in force waits for such a promise");
        }
        var lines = register.list(null, actor, page);
        var backing = lines.items().stream()
                .filter(line -> line.state().isInForce())
                .map(line -> backing(promise, line))
                .toList();
        return new Page<>(backing, lines.next());
    }

    private Backing backing(String promise, Line line) {
        var terms = agreements.version(line.id(), line.version());
        var promised = AgreedPromises.named(terms);
        var levels = promised.stream()
                .filter(it -> it.promise().equals(promise))
                .map(it -> it.level().id())
                .toList();
        var sentences = ServiceLevelWords.sentences(terms.serviceLevels());
        return new Backing(
                line.id(),
                line.title(),
                line.partner(),
                line.version(),
                levels,
                levels.stream().map(sentences::get).toList(),
                PromiseClauses.of(promise, promised, terms));
    }
}
