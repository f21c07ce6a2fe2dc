package org.towpath.episode.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.engine.FormsInForce;
import org.towpath.episode.RecordNames;
import org.towpath.episode.TimelineEntry;
import org.towpath.web.CodeWords;
import org.towpath.web.FormReadout;
import org.towpath.web.Times;

/** Writes what happened in a case as rows that people read. */
@Component
class TimelineRows {

    private final FormsInForce forms;
    private final FormReadout readout;
    private final RecordNames names;
    private final CodeWords words;
    private final Times times;

    TimelineRows(FormsInForce forms, FormReadout readout, RecordNames names, CodeWords words, Times times) {
        this.forms = forms;
        this.readout = readout;
        this.names = names;
        this.words = words;
        this.times = times;
    }

    /**
     * One thing that happened.
     *
     * @param late when it was written down, where that was a good while after it happened; otherwise null
     * @param about reference of the referral it concerns, or null
     * @param lines what was recorded with it
     * @param inError why it does not count, or null
     */
    record Row(
            Instant at,
            @Nullable Instant late,
            String what,
            @Nullable String about,
            String by,
            List<FormReadout.Line> lines,
            @Nullable String inError) {}

    private static final long LATE_SECONDS = 15 * 60;

    List<Row> of(List<TimelineEntry> entries) {
        return entries.stream().map(this::row).toList();
    }

    private Row row(TimelineEntry entry) {
        var late = entry.recordedAt().getEpochSecond() - entry.at().getEpochSecond() > LATE_SECONDS;
        return new Row(
                entry.at(),
                late ? entry.recordedAt() : null,
                what(entry),
                entry.about(),
                entry.by(),
                lines(entry),
                entry.inError());
    }

    private String what(TimelineEntry entry) {
        return switch (entry.kind()) {
            case REGISTERED -> "Registered " + words.of("registeredHow", entry.code());
            case EVENT -> words.of("event", entry.code());
            case FORM -> forms.taskName(entry.code()).orElse("A task that is no longer in use");
            case NOTE -> "Told custody or court";
            case REFERRAL -> words.of("referralEvent", entry.code());
            case PROMISE -> words.of("promiseFact", entry.code());
            case MESSAGE -> words.of("messageFact", entry.code());
            case DISPUTE -> words.of("disputeStep", entry.code());
        };
    }

    private List<FormReadout.Line> lines(TimelineEntry entry) {
        return entry.kind() == TimelineEntry.Kind.FORM
                ? forms.form(entry.code())
                        .map(form -> readout.of(form, entry.facts(), names::of))
                        .orElseGet(() -> details(entry.facts()))
                : details(entry.facts());
    }

    private List<FormReadout.Line> details(Map<String, Object> facts) {
        var lines = new ArrayList<FormReadout.Line>();
        facts.forEach((name, value) -> {
            var text = detail(name, value);
            if (!text.isEmpty()) {
                lines.add(new FormReadout.Line(words.of("detail", name), text));
            }
        });
        return lines;
    }

    private List<String> detail(String name, Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(one -> code(name, one)).toList();
        }
        return String.valueOf(value).isBlank() ? List.of() : List.of(code(name, value));
    }

    private String code(String name, Object value) {
        var text = String.valueOf(value);
        var kind = DETAIL_CODES.get(name);
        if (kind != null) {
            return words.of(kind, text);
        }
        return name.endsWith("At") || name.equals("neededBy") ? moment(text) : text;
    }

    private String moment(String text) {
        try {
            return times.at(Instant.parse(text));
        } catch (java.time.DateTimeException notAMoment) {
            return text;
        }
    }

    private static final Map<String, String> DETAIL_CODES = Map.ofEntries(
            Map.entry("withdrawn", "withdrawn"),
            Map.entry("purposes", "consentPurpose"),
            Map.entry("calledOff", "calledOff"),
            Map.entry("to", "place"),
            Map.entry("about", "concernAbout"),
            Map.entry("promise", "promise"),
            Map.entry("toldHow", "toldHow"),
            Map.entry("shareBasis", "shareBasis"),
            Map.entry("declineReason", "declineReason"),
            Map.entry("disputeLevel", "disputeLevel"),
            Map.entry("messageFor", "messageFor"),
            Map.entry("messageReason", "messageReason"),
            Map.entry("messageProvider", "messageProvider"));
}
