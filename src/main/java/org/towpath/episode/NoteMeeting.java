package org.towpath.episode;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** Whether and how we met the person, in the words of a note: seen, said no, said no for now, or not seen. */
@Component
class NoteMeeting {

    private static final String TRY_TO_REACH = "episode.try-to-reach";
    private static final String SCREENED = "screening.screen-person";
    private static final List<String> IN_PERSON =
            List.of(SCREENED, "episode.offer-service", "episode.offer-to-woman", "episode.offer-to-young-person");
    private static final List<String> ANY =
            Stream.concat(Stream.of(TRY_TO_REACH), IN_PERSON.stream()).toList();

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEE d MMMM yyyy, HH:mm", Locale.UK);
    private static final Map<String, String> WHY_NOT_NOW = Map.of(
            "asleep", "they were asleep",
            "intoxicated", "they were intoxicated",
            "with-solicitor", "they were with their solicitor",
            "in-interview", "they were in interview",
            "rest-period", "it was their rest period",
            "no-room", "no room was free",
            "unsafe", "it was not safe to see them",
            "at-hospital", "they were at hospital");

    private final JdbcClient jdbc;
    private final Json json;

    NoteMeeting(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param capacity whether it may be told that somebody could not decide: with their agreement, or for safety */
    String words(EpisodeReference episode, boolean capacity) {
        return latest(episode, ANY, null)
                .map(it -> switch (it.form()) {
                    case SCREENED -> screened(it);
                    case TRY_TO_REACH -> reached(it, capacity, hadMet(episode, it.at()));
                    default -> offered(it, capacity);
                })
                .orElse("We have not seen them.");
    }

    /** Whether they had met us before: a case that was reopened, or a no that was asked about again. */
    private boolean hadMet(EpisodeReference episode, Instant before) {
        return latest(episode, IN_PERSON, before)
                .filter(it -> !"said-no-for-now".equals(it.answers().get("offerOutcome")))
                .isPresent();
    }

    private static String screened(Answered screening) {
        return "records-only".equals(screening.answers().get("method"))
                ? "We looked at their records on " + at(screening.at()) + ". We have not spoken to them."
                : "We met them on " + at(screening.at()) + "."
                        + ("NOT_ALL_ASKED".equals(screening.answers().get("screeningFound"))
                                ? " We could not ask them everything."
                                : "");
    }

    private static String reached(Answered tried, boolean capacity, boolean hadMet) {
        var released = "They were released before we met" + (hadMet ? " again" : "");
        return switch (String.valueOf(tried.answers().get("contactOutcome"))) {
            case "reached" -> released + ". We spoke to them on " + at(tried.at()) + ".";
            case "said-no" -> released + ". We reached them on " + at(tried.at()) + ". " + no(tried, capacity);
            default -> released + ", and we could not reach them.";
        };
    }

    private static String offered(Answered offer, boolean capacity) {
        return switch (String.valueOf(offer.answers().get("offerOutcome"))) {
            case "said-no" -> "We offered our service on " + at(offer.at()) + ". " + no(offer, capacity);
            case "said-no-for-now" -> notNow(offer);
            default -> "We spoke to them on " + at(offer.at()) + ".";
        };
    }

    /** A no is only told as a choice where somebody judged that the person could make it. */
    private static String no(Answered said, boolean capacity) {
        var judged = String.valueOf(said.answers().get("hasCapacity"));
        if (judged.equals("YES")) {
            return "They chose not to meet us.";
        }
        if (capacity && judged.equals("NO")) {
            return "They said no, and could not make this decision then.";
        }
        return capacity && judged.equals("NOT_SURE")
                ? "They said no; we were not sure that they could make this decision then."
                : "They said no.";
    }

    private static String notNow(Answered offer) {
        var why = WHY_NOT_NOW.get(String.valueOf(offer.answers().get("notNowReason")));
        var next = offer.answers().get("nextTryAt");
        return "We tried to see them on " + at(offer.at()) + " and could not" + (why == null ? "." : ": " + why + ".")
                + (next instanceof String then ? " We will try again on " + at(Instant.parse(then)) + "." : "");
    }

    private record Answered(String form, Instant at, Map<String, Object> answers) {}

    private Optional<Answered> latest(EpisodeReference episode, List<String> forms, @Nullable Instant before) {
        return jdbc.sql("""
                        select form, occurred_at, answers from case_record
                        where episode_reference = :episode and form in (:forms) and entered_in_error_at is null
                          and (:before::timestamptz is null or occurred_at < :before)
                        order by occurred_at desc, recorded_at desc limit 1
                        """)
                .param("episode", episode.value())
                .param("forms", forms)
                .param("before", SqlInstants.at(before))
                .query((row, n) -> new Answered(
                        row.getString("form"),
                        SqlInstants.always(row, "occurred_at"),
                        json.readObject(row.getString("answers"))))
                .optional();
    }

    private static String at(Instant instant) {
        return AT.format(instant.atZone(ENGLAND));
    }
}
