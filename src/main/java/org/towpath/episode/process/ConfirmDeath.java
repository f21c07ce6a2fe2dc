package org.towpath.episode.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.Deaths;

/** {@code episode.confirm-death}: the second step, with its source; until then nothing is final. */
@Component
class ConfirmDeath implements TaskHandler {

    private final Deaths deaths;

    ConfirmDeath(Deaths deaths) {
        this.deaths = deaths;
    }

    @Override
    public String form() {
        return "episode.confirm-death";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var answers = new Answers(values);
        if (answers.is("deathOutcome", "confirmed")) {
            var source = answers.required("deathSource") + ": " + answers.required("sourceName");
            deaths.confirmed(task.episode(), answers.occurredAt(task), answers.date("diedOn"), source);
        } else {
            deaths.notConfirmed(task.episode());
        }
        return Map.of();
    }
}
