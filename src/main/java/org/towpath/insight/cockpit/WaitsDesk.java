package org.towpath.insight.cockpit;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

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

    private static volatile @Nullable WaitsDesk open;

    private final DeployedModels models;
    private final Bottlenecks bottlenecks;
    private final NextMisses next;
    private final EndedInstances ended;
    private final Json json;

    WaitsDesk(DeployedModels models, Bottlenecks bottlenecks, NextMisses next, EndedInstances ended, Json json) {
        this.json = json;
        this.models = models;
        this.bottlenecks = bottlenecks;
        this.next = next;
        this.ended = ended;
        open = this;
    }

    static WaitsDesk open() {
        var desk = open;
        if (desk == null) {
            throw new IllegalStateException("The product has not started");
        }
        return desk;
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

    EndedInstances ended() {
        return ended;
    }
}
