package org.towpath.governance.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.engine.ModelKind;
import org.towpath.governance.Proposal;
import org.towpath.governance.ProposalDecisions;
import org.towpath.governance.ProposalReleases;
import org.towpath.governance.ProposalState;
import org.towpath.governance.ProposalView;
import org.towpath.governance.ProposalView.Problem;
import org.towpath.governance.Proposals;
import org.towpath.governance.RefusedContent;
import org.towpath.shared.JsonFields;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Changes of models over HTTP; each deed answers the proposal as it then is. */
@RestController
@RequestMapping("/api/v1/models")
class ProposalApi {

    private final Proposals proposals;
    private final ProposalDecisions decisions;
    private final ProposalReleases releases;
    private final ProposalView.Reader reader;
    private final CurrentActor actor;

    ProposalApi(
            Proposals proposals,
            ProposalDecisions decisions,
            ProposalReleases releases,
            ProposalView.Reader reader,
            CurrentActor actor) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.releases = releases;
        this.reader = reader;
        this.actor = actor;
    }

    /** What was kept, and what the rules say of it. */
    record Kept(UUID id, List<Problem> findings) {}

    /** @param why in the words of whoever proposes it; may be said when it is submitted */
    @PostMapping("/{key}/proposals")
    ResponseEntity<Kept> propose(
            @PathVariable String key,
            @RequestBody(required = false) byte @Nullable [] content,
            @RequestParam(required = false) @Nullable String why) {
        var id = proposals.propose(key, content == null ? new byte[0] : content, why, actor.get());
        return ResponseEntity.created(URI.create("/api/v1/models/proposals/" + id))
                .body(kept(id));
    }

    /** A proposal in the list of them. */
    record Line(
            UUID id,
            String key,
            ModelKind kind,
            ProposalState state,
            String why,
            String proposedBy,
            Instant proposedAt) {

        static Line of(Proposal it) {
            return new Line(it.id(), it.key(), it.kind(), it.state(), it.why(), it.proposedByName(), it.proposedAt());
        }
    }

    /** All of them, the latest first. */
    @GetMapping("/proposals")
    Page<Line> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = proposals.list(PageRequest.of(limit, after));
        return new Page<>(page.items().stream().map(Line::of).toList(), page.next());
    }

    /** The file as it would be released, for whoever approves to read. */
    @GetMapping("/proposals/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID id) {
        return ModelApi.file(proposals.one(id).kind(), proposals.content(id));
    }

    @GetMapping("/proposals/{id}")
    ProposalView one(@PathVariable UUID id) {
        return reader.of(id);
    }

    /** Puts a mended file into a draft. */
    @PutMapping("/proposals/{id}")
    Kept mend(@PathVariable UUID id, @RequestBody(required = false) byte @Nullable [] content) {
        proposals.mend(id, content == null ? new byte[0] : content, actor.get());
        return kept(id);
    }

    @PostMapping("/proposals/{id}/submit")
    ProposalView submit(@PathVariable UUID id, @RequestBody(required = false) @Nullable Map<String, Object> request) {
        proposals.submit(id, text(request, "why"), actor.get());
        return reader.of(id);
    }

    /** Takes {@code comment}, {@code conditions}, {@code effectiveFrom} and {@code hash}, the content that was read. */
    @PostMapping("/proposals/{id}/approve")
    ProposalView approve(@PathVariable UUID id, @RequestBody(required = false) @Nullable Map<String, Object> request) {
        var sent = JsonFields.of(request == null ? Map.of() : request);
        var comment = sent.text("comment");
        var conditions = sent.text("conditions");
        var hash = sent.text("hash");
        var from = sent.value("effectiveFrom");
        LocalDate effectiveFrom = from == null ? null : sent.date(from, "effectiveFrom");
        done(sent);
        decisions.approve(id, hash, comment, conditions, effectiveFrom, actor.get());
        return reader.of(id);
    }

    @PostMapping("/proposals/{id}/reject")
    ProposalView reject(@PathVariable UUID id, @RequestBody(required = false) @Nullable Map<String, Object> request) {
        decisions.reject(id, text(request, "comment"), actor.get());
        return reader.of(id);
    }

    @PostMapping("/proposals/{id}/comments")
    ProposalView comment(@PathVariable UUID id, @RequestBody(required = false) @Nullable Map<String, Object> request) {
        decisions.comment(id, text(request, "comment"), actor.get());
        return reader.of(id);
    }

    @PostMapping("/proposals/{id}/release")
    ProposalView release(@PathVariable UUID id, @RequestBody(required = false) @Nullable Map<String, Object> request) {
        var sent = JsonFields.of(request == null ? Map.of() : request);
        var met = sent.trueOrFalse("conditionsMet");
        done(sent);
        releases.release(id, Boolean.TRUE.equals(met), actor.get());
        return reader.of(id);
    }

    @PostMapping("/proposals/{id}/rollback")
    ProposalView rollBack(@PathVariable UUID id, @RequestBody(required = false) @Nullable Map<String, Object> request) {
        releases.rollBack(id, text(request, "comment"), actor.get());
        return reader.of(id);
    }

    /** As any problem, with what the rules say beside it. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(RefusedContent refused) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of(
                        "type",
                        "urn:towpath:problem:refused-content",
                        "title",
                        "The file needs attention",
                        "status",
                        HttpStatus.UNPROCESSABLE_ENTITY.value(),
                        "detail",
                        refused.getMessage() + ".",
                        "findings",
                        Problem.of(refused.findings())));
    }

    private Kept kept(UUID id) {
        return new Kept(id, Problem.of(proposals.findings(proposals.one(id))));
    }

    private static @Nullable String text(@Nullable Map<String, Object> request, String name) {
        var sent = JsonFields.of(request == null ? Map.of() : request);
        var text = sent.text(name);
        done(sent);
        return text;
    }

    private static void done(JsonFields sent) {
        sent.refuseUnknown();
        sent.refuseIfFaulty();
    }
}
