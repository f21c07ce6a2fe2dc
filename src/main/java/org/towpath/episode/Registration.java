package org.towpath.episode;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.directory.Site;
import org.towpath.directory.Sites;
import org.towpath.engine.Processes;
import org.towpath.episode.EpisodeInsert.How;
import org.towpath.person.People;
import org.towpath.person.Registry;
import org.towpath.person.Sex;
import org.towpath.platform.DemoMode;
import org.towpath.platform.ReferenceNumbers;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.FieldError;

/** Makes a case of an identification. */
@Component
class Registration {

    private final Sites sites;
    private final Registry registry;
    private final People people;
    private final EpisodeInsert insert;
    private final EpisodeRows rows;
    private final ReferenceNumbers numbers;
    private final Processes processes;
    private final DemoMode demo;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Registration(
            Sites sites,
            Registry registry,
            People people,
            EpisodeInsert insert,
            EpisodeRows rows,
            ReferenceNumbers numbers,
            Processes processes,
            DemoMode demo,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.sites = sites;
        this.registry = registry;
        this.people = people;
        this.insert = insert;
        this.rows = rows;
        this.numbers = numbers;
        this.processes = processes;
        this.demo = demo;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything wrong with an identification, one fault per place, by dotted path; empty if it can become a case. */
    List<FieldError> faults(NewEpisode given, Actor actor) {
        var faults = new ArrayList<FieldError>();
        var named = new HashSet<String>();
        IdentificationRules.check(given, clock.instant(), demo.enabled(), (path, message) -> {
            if (named.add(path)) {
                faults.add(new FieldError(path, message));
            }
        });
        if (!named.contains("site")) {
            siteFault(given, actor).ifPresent(fault -> faults.add(new FieldError("site", fault)));
        }
        if (given.samePersonAs() != null
                && samePerson(given.samePersonAs(), actor).isEmpty()) {
            faults.add(new FieldError("samePersonAs", "There is no such case"));
        }
        return faults;
    }

    private Optional<String> siteFault(NewEpisode given, Actor actor) {
        var site = site(given);
        if (site.isEmpty()) {
            return Optional.of("There is no such site in the directory");
        }
        return actor.covers(site.get().id()) ? Optional.empty() : Optional.of("Your team does not cover this site");
    }

    /** The case this identification is already, if any. */
    Optional<EpisodeReference> known(NewEpisode given) {
        return site(given).flatMap(site -> IdentityKey.of(given, site.id())).flatMap(this::withIdentity);
    }

    /**
     * Makes the case and starts its process.
     *
     * @param given an identification without faults
     * @throws AlreadyRegistered if its custody reference is known at the site, or, for a row of a file, if anything
     *     that makes it the same is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    EpisodeReference register(NewEpisode given, How how, Actor actor) {
        var site = site(given).orElseThrow();
        var key = IdentityKey.of(given, site.id()).orElse(null);
        var unique = how == How.IMPORT || IdentityKey.custodyReference(given) != null;
        if (key != null && withIdentity(key).isPresent()) {
            refuseIfUnique(key, unique);
            key = null;
        }
        var reference = numbers.nextEpisode();
        var person = person(given, actor);
        if (!insert.insert(row(reference, given, person, site, key, how, actor))) {
            // somebody else registered the same while we looked
            refuseIfUnique(Objects.requireNonNull(key), unique);
            insert.insert(row(reference, given, person, site, null, how, actor));
        }
        processes.start("episode", reference, beginning(reference, person));
        audit.record(AuditEntry.about(reference, "episode.registered").with("how", how));
        return reference;
    }

    /** What the process of a case is told at the start, reopened ones too. */
    Map<String, Object> beginning(EpisodeReference reference, UUID person) {
        return Map.of("episodeReference", reference.value(), "offerPathOutcome", offerPath(person));
    }

    String offerPath(UUID person) {
        var card = people.card(person);
        if (card.under18()) {
            return "under-18-offer";
        }
        return card.sex() == Sex.FEMALE ? "womens-offer" : "standard-offer";
    }

    private UUID person(NewEpisode given, Actor actor) {
        var described = Objects.requireNonNull(given.person());
        var known = given.samePersonAs() == null ? registry.same(described) : samePerson(given.samePersonAs(), actor);
        known.ifPresent(id -> registry.meetAgain(id, described));
        return known.orElseGet(() -> registry.add(described, actor.account()));
    }

    private Optional<UUID> samePerson(String reference, Actor actor) {
        return EpisodeReference.isShapeOf(reference)
                ? rows.header(new EpisodeReference(reference))
                        .filter(header -> actor.covers(header.site()))
                        .map(EpisodeHeader::person)
                : Optional.empty();
    }

    private EpisodeInsert.Row row(
            EpisodeReference reference,
            NewEpisode given,
            UUID person,
            Site site,
            @Nullable String key,
            How how,
            Actor actor) {
        var urgent = StageKeeper.isHeldByJustice(Objects.requireNonNull(given.pointOfIntervention()));
        return new EpisodeInsert.Row(
                reference, given, person, site, key, urgent, how, actor.account(), clock.instant());
    }

    private Optional<Site> site(NewEpisode given) {
        return given.site() == null ? Optional.empty() : sites.byName(given.site());
    }

    private Optional<EpisodeReference> withIdentity(String key) {
        return jdbc.sql("select reference from episode where identity_key = :key")
                .param("key", key)
                .query(String.class)
                .optional()
                .map(EpisodeReference::new);
    }

    private void refuseIfUnique(String key, boolean unique) {
        if (!unique) {
            return;
        }
        throw jdbc.sql("""
                        select e.reference, e.registered_at, coalesce(s.name, e.registered_by) as name
                        from episode e left join staff s on s.account = e.registered_by
                        where e.identity_key = :key
                        """)
                .param("key", key)
                .query((row, n) -> new AlreadyRegistered(
                        new EpisodeReference(row.getString("reference")),
                        row.getString("name"),
                        SqlInstants.always(row, "registered_at")))
                .single();
    }
}
