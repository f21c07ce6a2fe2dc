package org.towpath.episode;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.person.Consent;
import org.towpath.person.Consents;
import org.towpath.person.People;
import org.towpath.person.PersonCard;
import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;
import org.towpath.platform.TowpathProperties;
import org.towpath.shared.EpisodeReference;

/**
 * Writes the first words of what custody or court is told: seen, said no or not seen, always; what helps and what keeps
 * the person safe only where they agreed that it may be shared there. A person reads and changes it before it is given.
 */
@Component
public class NoteDrafts {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEE d MMMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter ON = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final JdbcClient jdbc;
    private final Json json;
    private final EpisodeRows rows;
    private final People people;
    private final Consents consents;
    private final AdjustmentWords adjustments;
    private final TowpathProperties properties;
    private final Clock clock;

    NoteDrafts(
            JdbcClient jdbc,
            Json json,
            EpisodeRows rows,
            People people,
            Consents consents,
            AdjustmentWords adjustments,
            TowpathProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.people = people;
        this.consents = consents;
        this.adjustments = adjustments;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * @param text the note as it may be given
     * @param shared whether the person agreed to share with whoever is told: the police, or the court
     * @param leftOut what was left out because they have not, in words
     */
    public record Draft(String text, boolean shared, List<String> leftOut) {

        @Override
        public String toString() {
            return "Draft";
        }
    }

    /**
     * A draft for the site of the case.
     *
     * @param writer name of whoever will give it
     */
    @Transactional(readOnly = true)
    public Draft of(EpisodeReference episode, String writer) {
        var header = rows.header(episode).orElseThrow();
        var person = people.card(header.person());
        var shared = isAgreed(header);
        var lines = new ArrayList<String>();
        var leftOut = new ArrayList<String>();
        top(episode, person, writer, lines);
        met(episode, lines);
        var helps = people.adjustments(header.person()).stream()
                .map(adjustments::of)
                .toList();
        var plan = plan(episode);
        if (shared) {
            helps(helps, lines);
            plan.ifPresent(it -> safe(it, lines));
        } else {
            if (!helps.isEmpty()) {
                leftOut.add("what helps them take part");
            }
            if (plan.isPresent()) {
                leftOut.add("the safety plan");
            }
            lines.add("");
            lines.add("They have not agreed to us sharing more.");
        }
        lines.add("");
        lines.add("If you are worried about them, speak to healthcare, or ring 999. Call us back at any time.");
        return new Draft(String.join("\n", lines), shared, leftOut);
    }

    private void top(EpisodeReference episode, PersonCard person, String writer, List<String> lines) {
        lines.add(properties.organisation());
        lines.add("Note of " + writer + ", " + AT.format(clock.instant().atZone(ENGLAND)));
        lines.add("");
        var born = person.dateOfBirth();
        lines.add("About: " + person.displayName() + (born == null ? "" : ", born " + ON.format(born)));
        custodyReference(episode).ifPresent(reference -> lines.add("Custody reference: " + reference));
        lines.add("Our reference: " + episode);
        lines.add("");
    }

    private void met(EpisodeReference episode, List<String> lines) {
        var offer = latestOffer(episode);
        var screened = latest(episode, "screening.screen-person");
        if (screened.isPresent()) {
            lines.add(
                    "records-only".equals(screened.get().answers().get("method"))
                            ? "We looked at their records on "
                                    + at(screened.get().at()) + ". We have not spoken to them."
                            : "We met them on " + at(screened.get().at()) + ".");
        } else if (offer.map(it -> it.answers().get("offerOutcome"))
                .filter("said-no"::equals)
                .isPresent()) {
            lines.add("We offered our service on " + at(offer.orElseThrow().at()) + ". They chose not to meet us.");
        } else if (offer.isPresent()) {
            lines.add("We spoke to them on " + at(offer.get().at()) + ".");
        } else {
            lines.add("We have not seen them.");
        }
    }

    private static void helps(List<String> helps, List<String> lines) {
        if (!helps.isEmpty()) {
            lines.add("");
            lines.add("What helps them take part:");
            helps.forEach(one -> lines.add("- " + one));
        }
    }

    private static void safe(String plan, List<String> lines) {
        lines.add("");
        lines.add("Keeping them safe:");
        lines.add(plan);
    }

    private boolean isAgreed(EpisodeHeader header) {
        var court = jdbc.sql("select kind from site where id = :id")
                .param("id", header.site())
                .query(String.class)
                .optional()
                .filter("COURT"::equals)
                .isPresent();
        var purpose = court ? "COURT" : "POLICE";
        return consents.standing(header.person()).stream()
                .anyMatch(it -> it.purpose().equals(purpose) && it.status().equals(Consent.GIVEN));
    }

    private Optional<String> custodyReference(EpisodeReference episode) {
        return jdbc.sql(
                        "select custody_reference from episode where reference = :reference and custody_reference is not null")
                .param("reference", episode.value())
                .query(String.class)
                .optional();
    }

    private Optional<String> plan(EpisodeReference episode) {
        return jdbc.sql("""
                        select plan_text from safety_plan where episode_reference = :episode
                        order by occurred_at desc, recorded_at desc limit 1
                        """)
                .param("episode", episode.value())
                .query(String.class)
                .optional();
    }

    private record Answered(Instant at, Map<String, Object> answers) {}

    private Optional<Answered> latestOffer(EpisodeReference episode) {
        return latest(episode, "episode.offer-%");
    }

    private Optional<Answered> latest(EpisodeReference episode, String form) {
        return jdbc.sql("""
                        select occurred_at, answers from case_record
                        where episode_reference = :episode and form like :form and entered_in_error_at is null
                        order by occurred_at desc, recorded_at desc limit 1
                        """)
                .param("episode", episode.value())
                .param("form", form)
                .query((row, n) ->
                        new Answered(SqlInstants.always(row, "occurred_at"), json.readObject(row.getString("answers"))))
                .optional();
    }

    private static String at(@Nullable Instant instant) {
        return instant == null ? "" : AT.format(instant.atZone(ENGLAND));
    }
}
