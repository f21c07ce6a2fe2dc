package org.towpath.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotFound;

/** Writes agreements and their versions, as long as they are drafts. */
@Component
public class AgreementDrafting {

    private final AgreementReader reader;
    private final AgreementRows rows;
    private final AgreementJourney journey;
    private final AgreementLog log;
    private final Clock clock;

    AgreementDrafting(
            AgreementReader reader, AgreementRows rows, AgreementJourney journey, AgreementLog log, Clock clock) {
        this.reader = reader;
        this.rows = rows;
        this.journey = journey;
        this.log = log;
        this.clock = clock;
    }

    /** A version, by its agreement and number. */
    public record Written(UUID agreement, int n) {}

    /**
     * Drafts an agreement with its first version.
     *
     * @throws InvalidInput naming every property at fault by its dotted path
     */
    @Transactional
    public Written agreement(Map<String, ?> request, Actor actor) {
        var draft = reader.read(request);
        var id = UUID.randomUUID();
        rows.insert(id, draft, now(), actor.account());
        return version(id, draft, actor);
    }

    /**
     * Drafts a further version. The one in force stays so until this one takes its place.
     *
     * @throws NotFound if there is no such agreement
     * @throws MovedOn if a version is being drafted already
     * @throws InvalidInput naming every property at fault by its dotted path
     */
    @Transactional
    public Written version(UUID agreement, Map<String, ?> request, Actor actor) {
        rows.lock(agreement);
        var draft = reader.read(request);
        for (var earlier : rows.versions(agreement)) {
            if (earlier.state().isInPreparation()) {
                throw new MovedOn(
                        "Version " + earlier.n() + " is " + earlier.state().inWords()
                                + ": finish it or end it before drafting another",
                        null,
                        earlier.draftedAt());
            }
            if (!earlier.partner().equals(draft.partner())) {
                throw new InvalidInput("partner", "An agreement stays with its partner: draft another agreement");
            }
        }
        refuseOverlap(rows.versions(agreement), draft);
        return version(agreement, draft, actor);
    }

    /** A version takes the place of those that begin before it; none begins before one that already stands. */
    private static void refuseOverlap(List<VersionRow> others, AgreementDraft draft) {
        others.stream()
                .filter(other ->
                        !other.state().isOver() && draft.effectiveFrom().isBefore(other.effectiveFrom()))
                .findFirst()
                .ifPresent(other -> {
                    throw new InvalidInput(
                            "effectiveFrom",
                            "This overlaps version " + other.n() + ", which begins later: begin on "
                                    + AgreementWords.day(other.effectiveFrom()) + " or after");
                });
    }

    private Written version(UUID agreement, AgreementDraft draft, Actor actor) {
        var n = rows.insertVersion(agreement, draft, now(), actor.account());
        journey.begin(agreement, n);
        log.write(agreement, n, "DRAFTED", null, actor);
        return new Written(agreement, n);
    }

    /**
     * Writes a draft anew.
     *
     * @throws MovedOn if it is no draft any more
     * @throws InvalidInput naming every property at fault by its dotted path
     */
    @Transactional
    public void rewrite(UUID agreement, int n, Map<String, ?> request, Actor actor) {
        rows.lock(agreement);
        var version = rows.version(agreement, n);
        if (version.state() != VersionState.DRAFT) {
            throw new MovedOn(
                    "This version is " + version.state().inWords() + ": its words do not change any more", null, null);
        }
        var draft = reader.read(request);
        if (!version.partner().equals(draft.partner())) {
            throw new InvalidInput("partner", "An agreement stays with its partner: draft another agreement");
        }
        refuseOverlap(
                rows.versions(agreement).stream()
                        .filter(other -> other.n() != n)
                        .toList(),
                draft);
        rows.rewrite(agreement, n, draft);
        log.write(agreement, n, "REWRITTEN", null, actor);
    }

    private Instant now() {
        return clock.instant();
    }
}
