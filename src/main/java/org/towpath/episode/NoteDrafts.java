package org.towpath.episode;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.person.Alert;
import org.towpath.person.Consent;
import org.towpath.person.Consents;
import org.towpath.person.People;
import org.towpath.person.PersonCard;
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
    private final NoteMeeting meeting;
    private final Holds holds;
    private final EpisodeRows rows;
    private final People people;
    private final Consents consents;
    private final AdjustmentWords adjustments;
    private final TowpathProperties properties;
    private final Clock clock;

    NoteDrafts(
            JdbcClient jdbc,
            NoteMeeting meeting,
            Holds holds,
            EpisodeRows rows,
            People people,
            Consents consents,
            AdjustmentWords adjustments,
            TowpathProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.meeting = meeting;
        this.holds = holds;
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
     * @param risk whether it tells of an immediate risk to life, which is shared for safety whatever they agreed to
     * @param said what the person said to sharing, in a sentence
     * @param leftOut what was left out because they have not agreed, in words
     */
    public record Draft(String text, boolean shared, boolean risk, String said, List<String> leftOut) {

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
        var said = said(header);
        var shared = said.filter(Consent.GIVEN::equals).isPresent();
        var lines = new ArrayList<String>();
        var leftOut = new ArrayList<String>();
        top(episode, person, writer, lines);
        var risk = risk(episode, header, lines);
        lines.add(meeting.words(episode, shared || risk));
        var helps = people.adjustments(header.person()).stream()
                .map(adjustments::of)
                .toList();
        var alerts = people.alerts(header.person()).stream()
                .filter(alert -> !alert.pinned())
                .map(alert -> alert.what() + " " + alert.whatHelps())
                .toList();
        var plan = plan(episode);
        if (shared) {
            list("What to know to keep everyone safe:", alerts, lines);
            list("What helps them take part:", helps, lines);
            plan.ifPresent(it -> safe(it, lines));
        } else {
            leaveOut(!alerts.isEmpty(), "alerts", leftOut);
            leaveOut(!helps.isEmpty(), "what helps them take part", leftOut);
            leaveOut(plan.isPresent(), "the safety plan", leftOut);
            lines.add("");
            lines.add(sentence(said));
        }
        lines.add("");
        lines.add("If you are worried about them, speak to healthcare, or ring 999. Ring us at any time on "
                + properties.phone() + ".");
        return new Draft(String.join("\n", lines), shared, risk, sentence(said), leftOut);
    }

    private static void leaveOut(boolean there, String what, List<String> leftOut) {
        if (there) {
            leftOut.add(what);
        }
    }

    private static String sentence(Optional<String> said) {
        return said.map(status -> switch (status) {
                    case Consent.GIVEN -> "They agreed that we share this.";
                    case "LACKS_CAPACITY_BEST_INTERESTS" -> "They cannot decide about sharing now.";
                    default -> "They have not agreed to us sharing more.";
                })
                .orElse("They have not been asked about sharing more.");
    }

    /** What must stand first whatever anybody agreed to; whether there is such a thing. */
    private boolean risk(EpisodeReference episode, EpisodeHeader header, List<String> lines) {
        var hold = holds.on(episode);
        hold.ifPresent(it -> {
            lines.add("IMMEDIATE RISK TO LIFE, recorded " + at(it.since()) + ".");
            people.alerts(header.person()).stream().filter(Alert::pinned).forEach(alert -> lines.add(alert.what()));
            lines.add("Do not leave them alone.");
            lines.add("");
        });
        return hold.isPresent();
    }

    private void top(EpisodeReference episode, PersonCard person, String writer, List<String> lines) {
        lines.add(properties.organisation());
        lines.add("Note of " + writer + ", " + AT.format(clock.instant().atZone(ENGLAND)));
        lines.add("");
        lines.add("About: " + person.displayName() + ", " + age(person));
        custodyReference(episode).ifPresent(reference -> lines.add("Custody reference: " + reference));
        lines.add("Our reference: " + episode);
        if (person.mayBeUnder18()) {
            lines.add("They may be under 18. Please treat them as a child, with an appropriate adult, until you know.");
        }
        lines.add("");
    }

    private static String age(PersonCard person) {
        var born = person.dateOfBirth();
        if (born != null) {
            return "born " + ON.format(born);
        }
        var words = person.ageWords();
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    private static void list(String heading, List<String> items, List<String> lines) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add(heading);
            items.forEach(one -> lines.add("- " + one));
        }
    }

    private static void safe(String plan, List<String> lines) {
        lines.add("");
        lines.add("Keeping them safe:");
        lines.add(plan);
    }

    /** What the person last said to sharing with the police, or at a court with the court; empty if nobody asked. */
    private Optional<String> said(EpisodeHeader header) {
        var court = jdbc.sql("select kind from site where id = :id")
                .param("id", header.site())
                .query(String.class)
                .optional()
                .filter("COURT"::equals)
                .isPresent();
        var purpose = court ? "COURT" : "POLICE";
        return consents.standing(header.person()).stream()
                .filter(it -> it.purpose().equals(purpose))
                .map(Consent::status)
                .filter(status -> !status.equals("NOT_ASKED"))
                .findFirst();
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

    private static String at(Instant instant) {
        return AT.format(instant.atZone(ENGLAND));
    }
}
