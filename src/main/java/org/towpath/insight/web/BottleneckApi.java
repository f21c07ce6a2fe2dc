package org.towpath.insight.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.insight.Bottleneck;
import org.towpath.insight.Bottlenecks;
import org.towpath.insight.Cuts;
import org.towpath.shared.Page;

/** Where people wait, over HTTP. */
@RestController
@RequestMapping("/api/v1/insight")
class BottleneckApi {

    private static final String OVERVIEW = "episode";

    private final ModelChoice models;
    private final Bottlenecks bottlenecks;
    private final Cuts cuts;

    BottleneckApi(ModelChoice models, Bottlenecks bottlenecks, Cuts cuts) {
        this.models = models;
        this.bottlenecks = bottlenecks;
        this.cuts = cuts;
    }

    /**
     * The elements of one model, the worst first.
     *
     * @param model key of the process; the overview where none is named
     * @param version its version; the one in force where none is named
     * @param by one site, team, partner or need only: {@code partner:0f8f…}
     */
    @GetMapping("/bottlenecks")
    Page<Bottleneck> bottlenecks(
            @RequestParam(defaultValue = OVERVIEW) String model,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String by) {
        List<Bottleneck> items = bottlenecks.of(models.of(model, version), cuts.known(by));
        return new Page<>(items, null);
    }
}
