package org.towpath.insight.cockpit;

import java.util.List;
import jakarta.servlet.ServletContext;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.support.WebApplicationContextUtils;

import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.engine.DeployedModels;
import org.towpath.engine.DeployedModels.Model;
import org.towpath.insight.Bottleneck;
import org.towpath.insight.Bottlenecks;
import org.towpath.insight.Cut;
import org.towpath.insight.EndedInstances;
import org.towpath.insight.NextMisses;
import org.towpath.platform.Json;

/** Cockpit makes its resources itself and knows no beans: here they find ours. */
@Component
class WaitsDesk {

    private final DeployedModels models;
    private final Bottlenecks bottlenecks;
    private final NextMisses next;
    private final EndedInstances ended;
    private final Json json;
    private final Audit audit;

    WaitsDesk(
            DeployedModels models,
            Bottlenecks bottlenecks,
            NextMisses next,
            EndedInstances ended,
            Json json,
            Audit audit) {
        this.json = json;
        this.audit = audit;
        this.models = models;
        this.bottlenecks = bottlenecks;
        this.next = next;
        this.ended = ended;
    }

    /** The desk of the product that answers this request. */
    static WaitsDesk of(ServletContext here) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(here).getBean(WaitsDesk.class);
    }

    /** The counts of the version of a model that Cockpit shows; none where it is not a model. */
    List<Bottleneck> of(String definition) {
        return models.byDefinition(definition).map(this::of).orElse(List.of());
    }

    private List<Bottleneck> of(Model model) {
        return bottlenecks.of(model, Cut.EVERYTHING);
    }

    /** In the words of our own interface: Cockpit's writer knows no instants. */
    String json(Object answer) {
        return json.write(answer);
    }

    NextMisses next() {
        return next;
    }

    /** Processes that have ended; that somebody looked is written down, as for every list of cases. */
    List<EndedInstances.Ended> ended(@Nullable String definition, @Nullable String episode) {
        audit.record(AuditEntry.own("list.seen").of("Cockpit: processes that have ended"));
        return ended.list(definition, episode);
    }

    /** The way one took; that somebody looked at this case is written down. */
    List<EndedInstances.Passage> way(String instance) {
        var of = "Cockpit: the way of a process";
        audit.record(ended.caseOf(instance)
                .map(episode -> AuditEntry.about(episode, "case.seen").of(of))
                .orElseGet(() -> AuditEntry.own("case.not-found").of(of).refused()));
        return ended.way(instance);
    }
}
