package org.towpath.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.access.RecordScope;
import org.towpath.episode.PersonHit.Call;
import org.towpath.episode.PersonHit.Case;
import org.towpath.person.NewPerson;
import org.towpath.person.People;
import org.towpath.person.PersonIndex;
import org.towpath.person.PersonMatch;
import org.towpath.person.PersonMatch.Reason;
import org.towpath.person.PersonSearch;

/** Finds people by what somebody knows of them, before they are registered or opened again. */
@Component
public class PeopleFinder {

    private static final int HITS = 20;
    private static final int POSSIBLY_THE_SAME = 5;
    private static final int CASES = 10;
    private static final int CERTAIN = 100;

    private final PersonIndex index;
    private final People people;
    private final EpisodeRows rows;
    private final RecordScope scope;
    private final JdbcClient jdbc;

    PeopleFinder(PersonIndex index, People people, EpisodeRows rows, RecordScope scope, JdbcClient jdbc) {
        this.index = index;
        this.people = people;
        this.rows = rows;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    /** At most 20 people, the likeliest first. */
    @Transactional(readOnly = true)
    public List<PersonHit> find(@Nullable String custodyReference, PersonSearch search, Actor actor) {
        var matches = new ArrayList<PersonMatch>();
        if (custodyReference != null) {
            inCustody(custodyReference).forEach(matches::add);
        }
        for (var match : index.find(search, HITS)) {
            if (matches.stream().noneMatch(it -> it.person().equals(match.person()))) {
                matches.add(match);
            }
        }
        return matches.stream()
                .limit(HITS)
                .map(match -> hit(match, actor))
                .flatMap(Optional::stream)
                .toList();
    }

    /** People who may be the same as somebody who is, or is about to be, registered. */
    @Transactional(readOnly = true)
    public List<PersonHit> sameAs(NewPerson person, @Nullable UUID butNot, Actor actor) {
        return index.sameAs(person, POSSIBLY_THE_SAME + 1).stream()
                .filter(match -> !match.person().equals(butNot))
                .limit(POSSIBLY_THE_SAME)
                .map(match -> hit(match, actor))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<PersonMatch> inCustody(String reference) {
        return jdbc.sql("""
                        select distinct person_id from episode where custody_reference = :reference limit :limit
                        """)
                .param("reference", reference.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT))
                .param("limit", HITS)
                .query((row, n) ->
                        new PersonMatch(row.getObject("person_id", UUID.class), Reason.CUSTODY_REFERENCE, CERTAIN))
                .list();
    }

    private Optional<PersonHit> hit(PersonMatch match, Actor actor) {
        var all = rows.of(match.person(), CASES);
        var mine = all.stream()
                .filter(header -> scope.reaches(header.reference(), actor))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var alerts = people.alerts(match.person());
        var adjustments = people.adjustments(match.person());
        return Optional.of(
                mine.isEmpty()
                        ? new PersonHit(
                                match.reason(),
                                false,
                                null,
                                List.of(),
                                alerts,
                                adjustments,
                                "A record exists that you cannot open",
                                call(all.get(0)))
                        : new PersonHit(
                                match.reason(),
                                true,
                                people.card(match.person()),
                                mine.stream().map(PeopleFinder::asCase).toList(),
                                alerts,
                                adjustments,
                                null,
                                null));
    }

    private static Case asCase(EpisodeHeader header) {
        return new Case(
                header.reference().value(), header.siteName(), header.stage(), header.status(), header.receivedAt());
    }

    private Call call(EpisodeHeader header) {
        var phone = jdbc.sql("select phone from site where id = :id")
                .param("id", header.site())
                .query(String.class)
                .optional()
                .orElse(null);
        return new Call(header.siteName(), phone);
    }
}
