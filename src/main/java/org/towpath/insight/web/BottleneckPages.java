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

import org.towpath.access.AccessMatrix;
import org.towpath.access.CurrentActor;
import org.towpath.engine.DeployedModels;
import org.towpath.insight.Bottleneck;
import org.towpath.insight.Bottlenecks;
import org.towpath.insight.Cut;
import org.towpath.insight.Cuts;
import org.towpath.insight.VersionsWaitedIn;
import org.towpath.insight.WaitingHere;
import org.towpath.insight.WaitingPlaces;
import org.towpath.shared.InvalidInput;
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
    private final VersionsWaitedIn versions;
    private final Cuts cuts;
    private final WaitingHere waiting;
    private final CurrentActor actor;
    private final AccessMatrix matrix;

    BottleneckPages(
            DeployedModels deployed,
            ModelChoice models,
            Bottlenecks bottlenecks,
            VersionsWaitedIn versions,
            Cuts cuts,
            WaitingHere waiting,
            CurrentActor actor,
            AccessMatrix matrix) {
        this.deployed = deployed;
        this.models = models;
        this.bottlenecks = bottlenecks;
        this.versions = versions;
        this.cuts = cuts;
        this.waiting = waiting;
        this.actor = actor;
        this.matrix = matrix;
    }

    /** One element with the version of the model it is in. */
    record Place(DeployedModels.Model model, Bottleneck bottleneck) {

        long late() {
            return bottleneck.missed() + bottleneck.overdue();
        }
    }

    /** One model and what waits in it, whichever version of it people began on. */
    record Stage(DeployedModels.Model model, List<Place> places) {

        public long waiting() {
            return places.stream().mapToLong(it -> it.bottleneck().waiting()).sum();
        }

        public long atRisk() {
            return places.stream().mapToLong(it -> it.bottleneck().atRisk()).sum();
        }

        public long late() {
            return places.stream().mapToLong(Place::late).sum();
        }
    }

    @GetMapping
    String overview(@RequestParam(defaultValue = "") String by, Model page) {
        var cut = cut(by);
        var stages = versions.waitedIn(bottlenecks.countedModels(), cut).entrySet().stream()
                .map(it -> new Stage(it.getKey(), places(it.getValue(), cut)))
                .toList();
        page.addAttribute("stages", stages);
        page.addAttribute(
                "worst",
                stages.stream()
                        .flatMap(it -> it.places().stream())
                        .filter(it -> it.bottleneck().waiting() > 0)
                        .sorted(Comparator.comparingLong(Place::late)
                                .thenComparingLong(it -> it.bottleneck().atRisk())
                                .thenComparingLong(it -> it.bottleneck().waiting())
                                .reversed())
                        .limit(WORST)
                        .toList());
        choices(page, by);
        return "insight/overview";
    }

    private List<Place> places(List<DeployedModels.Model> models, Cut cut) {
        return models.stream()
                .flatMap(model -> bottlenecks.of(model, cut).stream()
                        .filter(WaitingPlaces::holds)
                        .map(it -> new Place(model, it)))
                .toList();
    }

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
        var cut = cut(by);
        page.addAttribute("others", versions.others(model, cut));
        page.addAttribute(
                "rows",
                bottlenecks.of(model, cut).stream().filter(WaitingPlaces::holds).toList());
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
        page.addAttribute("page", waiting.list(model, element, cut(by), actor.get(), new PageRequest(ROWS, after)));
        page.addAttribute("later", after != null);
        page.addAttribute("mayOpen", matrix.lets(actor.get(), "GET /episodes/{reference}"));
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

    /** A page about nothing there is, is no page. */
    private Cut cut(String by) {
        try {
            return cuts.known(by);
        } catch (InvalidInput unknown) {
            throw new NotFound();
        }
    }
}
