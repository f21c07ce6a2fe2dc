package org.towpath.episode.web;

import java.net.URI;
import java.util.Map;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.episode.EpisodeView;
import org.towpath.episode.Episodes;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.JsonFields;
import org.towpath.shared.NotFound;

/** Registers identifications and shows cases. */
@RestController
@RequestMapping("/api/v1/episodes")
class EpisodesController {

    private final Episodes episodes;
    private final CurrentActor actor;

    EpisodesController(Episodes episodes, CurrentActor actor) {
        this.episodes = episodes;
        this.actor = actor;
    }

    /** Registers an identification and answers the case it became. */
    @PostMapping
    ResponseEntity<EpisodeView> register(@RequestBody Map<String, Object> body) {
        var fields = JsonFields.of(body);
        var given = NewEpisodeReader.read(fields);
        for (var fault : episodes.faults(given, actor.get())) {
            if (!fields.isRefused(fault.field())) {
                fields.refuse(fault.field(), fault.message());
            }
        }
        fields.refuseIfFaulty();
        var reference = episodes.register(given, actor.get());
        return ResponseEntity.created(URI.create("/api/v1/episodes/" + reference))
                .body(episodes.registered(reference, given, actor.get()));
    }

    @GetMapping("/{reference}")
    EpisodeView show(@PathVariable String reference) {
        return episodes.view(reference(reference), actor.get());
    }

    /** Records something that happened to the person from outside; answers the case as it is now. */
    @PostMapping("/{reference}/events")
    EpisodeView happened(@PathVariable String reference, @RequestBody Map<String, Object> body) {
        var episode = reference(reference);
        episodes.visible(episode, actor.get());
        episodes.happened(episode, NewEventReader.read(body), actor.get());
        return episodes.view(episode, actor.get());
    }

    static EpisodeReference reference(String text) {
        if (!EpisodeReference.isShapeOf(text)) {
            throw new NotFound();
        }
        return new EpisodeReference(text);
    }
}
