package org.towpath.insight.web;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.towpath.access.CurrentActor;
import org.towpath.engine.DeployedModels;
import org.towpath.insight.Bottleneck;
import org.towpath.insight.Bottlenecks;
import org.towpath.insight.Cut;
import org.towpath.insight.Cuts;
import org.towpath.insight.WaitingHere;
import org.towpath.shared.NotFound;
import org.towpath.shared.PageRequest;

/** Where people wait: across the models, in one of them on its diagram, and who it is. */
@Controller
@RequestMapping("/insight")
class BottleneckPages {

    private static final int WORST = 10;
    private static final int ROWS = 25;
    private static final Lengths LENGTHS = new Lengths();

    private final DeployedModels deployed;
    private final ModelChoice models;
    private final Bottlenecks bottlenecks;
    private final Cuts cuts;
    private final WaitingHere waiting;
    private final CurrentActor actor;

    BottleneckPages(
            DeployedModels deployed,
            ModelChoice models,
            Bottlenecks bottlenecks,
            Cuts cuts,
            WaitingHere waiting,
            CurrentActor actor) {
        this.deployed = deployed;
        this.models = models;
        this.bottlenecks = bottlenecks;
        this.cuts = cuts;
        this.waiting = waiting;
        this.actor = actor;
    }

    /** One element with the model it is in. */
    record Place(DeployedModels.Model model, Bottleneck bottleneck) {}

    /** One model and what waits in it. */
    record Stage(DeployedModels.Model model, long waiting, long atRisk, long late) {

        static Stage of(DeployedModels.Model model, List<Bottleneck> rows) {
            var tasks = rows.stream().filter(BottleneckPages::isAPlaceToWait).toList();
            return new Stage(
                    model,
                    tasks.stream().mapToLong(Bottleneck::waiting).sum(),
                    tasks.stream().mapToLong(Bottleneck::atRisk).sum(),
                    tasks.stream().mapToLong(it -> it.missed() + it.overdue()).sum());
        }
    }

    @GetMapping
    String overview(@RequestParam(defaultValue = "") String by, Model page) {
        var cut = Cuts.of(by);
        var all = bottlenecks.countedModels().stream()
                .map(model -> new Stages(model, bottlenecks.of(model, cut)))
                .toList();
        page.addAttribute(
                "stages",
                all.stream().map(it -> Stage.of(it.model(), it.rows())).toList());
        page.addAttribute(
                "worst",
                all.stream()
                        .flatMap(it -> it.rows().stream()
                                .filter(BottleneckPages::isAPlaceToWait)
                                .filter(row -> row.waiting() > 0)
                                .map(row -> new Place(it.model(), row)))
                        .sorted(Comparator.comparingLong(
                                        (Place it) -> it.bottleneck().missed()
                                                + it.bottleneck().overdue())
                                .thenComparingLong(it -> it.bottleneck().atRisk())
                                .thenComparingLong(it -> it.bottleneck().waiting())
                                .reversed())
                        .limit(WORST)
                        .toList());
        choices(page, by);
        return "insight/overview";
    }

    private record Stages(DeployedModels.Model model, List<Bottleneck> rows) {}

    /** One model: its diagram with what waits on it, and the same as a table. */
    @GetMapping("/{key}")
    String model(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String by,
            Model page) {
        var model = models.of(key, version);
        page.addAttribute("model", model);
        page.addAttribute("version", version);
        page.addAttribute("versions", models.versions(key));
        page.addAttribute(
                "rows",
                bottlenecks.of(model, Cuts.of(by)).stream()
                        .filter(BottleneckPages::isAPlaceToWait)
                        .toList());
        page.addAttribute("since", bottlenecks.since());
        choices(page, by);
        return "insight/model";
    }

    /** The diagram itself, for whatever draws it. */
    @GetMapping(path = "/{key}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> diagram(@PathVariable String key, @RequestParam(defaultValue = "") String version) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_XML)
                .body(deployed.xml(models.of(key, version)));
    }

    /** Who waits at one element. */
    @GetMapping("/{key}/elements/{element}")
    String people(
            @PathVariable String key,
            @PathVariable String element,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @Nullable String after,
            Model page) {
        var model = models.of(key, version);
        var here = deployed.elements(model).stream()
                .filter(it -> it.id().equals(element))
                .findFirst()
                .orElseThrow(NotFound::new);
        page.addAttribute("model", model);
        page.addAttribute("version", version);
        page.addAttribute("element", here);
        page.addAttribute("page", waiting.list(model, element, Cuts.of(by), actor.get(), new PageRequest(ROWS, after)));
        page.addAttribute("later", after != null);
        choices(page, by);
        return "insight/people";
    }

    private void choices(Model page, String by) {
        var choices = cuts.choices();
        page.addAttribute("choices", choices);
        page.addAttribute("kinds", List.of(Cut.Kind.SITE, Cut.Kind.TEAM, Cut.Kind.PARTNER, Cut.Kind.NEED));
        page.addAttribute("by", by);
        page.addAttribute("lengths", LENGTHS);
    }

    /** Cases pass gateways, events and calls; they wait where somebody has to do something. */
    private static boolean isAPlaceToWait(Bottleneck row) {
        return switch (row.kind()) {
            case "userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway" -> true;
            default -> false;
        };
    }
}
