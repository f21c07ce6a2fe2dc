package org.towpath.episode.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.Episodes;
import org.towpath.person.Adjustment;
import org.towpath.person.People;
import org.towpath.person.SafetyNotes;
import org.towpath.person.SafetyNotes.NewAlert;
import org.towpath.shared.InvalidInput;

/** {@code screening.screen-person}: adjustments and alerts go with the person from here on (S-10). */
@Component
class ScreenPerson implements TaskHandler {

    private final Episodes episodes;
    private final People people;
    private final SafetyNotes notes;

    ScreenPerson(Episodes episodes, People people, SafetyNotes notes) {
        this.episodes = episodes;
        this.people = people;
        this.notes = notes;
    }

    @Override
    public String form() {
        return "screening.screen-person";
    }

    /** Adjustments known from earlier contacts; whoever screens confirms them or takes them out. */
    @Override
    public Map<String, Object> known(TaskContext task) {
        var known = people.adjustments(episodes.header(task.episode()).person());
        if (known.isEmpty()) {
            return Map.of();
        }
        var codes = known.stream()
                .map(Adjustment::code)
                .filter(code -> !code.equals(Adjustment.IN_WORDS))
                .toList();
        var words = known.stream()
                .map(Adjustment::words)
                .filter(text -> text != null && !text.isEmpty())
                .findFirst();
        return words.<Map<String, Object>>map(text -> Map.of("adjustments", codes, "adjustmentsText", text))
                .orElseGet(() -> Map.of("adjustments", codes));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        refuseWhatContradicts(answers);
        var person = episodes.header(task.episode()).person();
        notes.adjust(person, task.episode(), adjustments(answers), task.actor());
        for (var row : answers.rows("alerts")) {
            notes.alert(person, task.episode(), alert(row), task.actor());
        }
        return Map.of();
    }

    private static void refuseWhatContradicts(Answers answers) {
        var ticked = !answers.ticked("vulnerabilities").isEmpty();
        if (answers.is("screeningFound", "FOUND") && !ticked) {
            throw new InvalidInput("vulnerabilities", "Tick what you found, or say that you found nothing");
        }
        if (answers.is("screeningFound", "NOTHING_FOUND") && ticked) {
            throw new InvalidInput("screeningFound", "You ticked what you found, and said that you found nothing");
        }
    }

    private static List<Adjustment> adjustments(Answers answers) {
        var coded = answers.ticked("adjustments").stream().distinct().map(code -> new Adjustment(code, null));
        var words = answers.text("adjustmentsText");
        return Stream.concat(coded, words == null ? Stream.of() : Stream.of(new Adjustment(Adjustment.IN_WORDS, words)))
                .toList();
    }

    private static NewAlert alert(Answers row) {
        return new NewAlert(
                row.required("what"),
                row.date("happenedOn"),
                row.required("source"),
                row.required("whatHelps"),
                row.date("reviewOn"),
                false);
    }
}
