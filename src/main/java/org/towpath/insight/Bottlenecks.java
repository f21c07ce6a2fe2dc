package org.towpath.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.engine.DeployedModels;
import org.towpath.engine.DeployedModels.Element;
import org.towpath.engine.DeployedModels.Model;
import org.towpath.insight.CountReader.Stays;
import org.towpath.insight.CountReader.Traffic;
import org.towpath.insight.RiskReader.Risk;
import org.towpath.web.Times;

/** Where people wait in a model, and which promise breaks next there (RP7, S-96). */
@Component
public class Bottlenecks {

    /** Lengths of stay are looked at over this month and those before it. */
    public static final int MONTHS = 3;

    private static final Comparator<Bottleneck> WORST_FIRST = Comparator.comparingLong(
                    (Bottleneck it) -> it.missed() + it.overdue())
            .thenComparingLong(Bottleneck::atRisk)
            .thenComparingLong(Bottleneck::waiting)
            .reversed()
            .thenComparing(Bottleneck::element);

    private final DeployedModels models;
    private final CountReader counts;
    private final RiskReader risks;
    private final Clock clock;

    Bottlenecks(DeployedModels models, CountReader counts, RiskReader risks, Clock clock) {
        this.models = models;
        this.counts = counts;
        this.risks = risks;
        this.clock = clock;
    }

    /** Every element at which somebody is or was in these months, the worst first. */
    @Transactional(readOnly = true)
    public List<Bottleneck> of(Model model, Cut cut) {
        var elements = models.elements(model);
        var since = since();
        var waiting = counts.waiting(model, cut);
        var traffic = counts.traffic(model, cut, since);
        var stays = counts.stays(model, cut, since);
        var risk = risks.of(model, elements, cut);
        return elements.stream()
                .filter(it -> waiting.getOrDefault(it.id(), 0L) != 0 || traffic.containsKey(it.id()))
                .map(it -> row(it, waiting, traffic.get(it.id()), stays.get(it.id()), risk))
                .sorted(WORST_FIRST)
                .toList();
    }

    /** The models new cases start on in which cases were ever counted: not those of agreements and the like. */
    @Transactional(readOnly = true)
    public List<Model> countedModels() {
        var counted = counts.processes();
        return models.inForce().stream()
                .filter(model -> counted.contains(model.key()))
                .toList();
    }

    /** The first day of the months looked at. */
    public LocalDate since() {
        return LocalDate.ofInstant(clock.instant(), Times.ENGLAND)
                .withDayOfMonth(1)
                .minusMonths(MONTHS - 1);
    }

    private static Bottleneck row(
            Element element,
            Map<String, Long> waiting,
            @Nullable Traffic traffic,
            @Nullable Stays stays,
            Map<String, Risk> risks) {
        var risk = risks.getOrDefault(element.id(), Risk.NONE);
        return new Bottleneck(
                element.id(),
                element.name() == null ? element.id() : element.name(),
                element.kind(),
                waiting.getOrDefault(element.id(), 0L),
                traffic == null ? 0 : traffic.entered(),
                traffic == null ? 0 : traffic.left(),
                stays == null ? null : stays.elapsed().quantile(0.5),
                stays == null ? null : stays.elapsed().quantile(0.9),
                stays == null ? null : stays.office().quantile(0.5),
                stays == null ? null : stays.office().quantile(0.9),
                risk.atRisk(),
                risk.missed(),
                risk.overdue());
    }
}
