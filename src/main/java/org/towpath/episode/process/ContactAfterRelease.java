package org.towpath.episode.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.engine.TaskHandler;
import org.towpath.episode.EpisodeFacts;

/** {@code episode.contact-after-release}: the contact that was planned, made, tried again or given up with a reason. */
@Component
class ContactAfterRelease implements TaskHandler {

    static final int LATEST_CONTACT_DAYS = 28;

    private final Workers workers;
    private final EpisodeFacts facts;

    ContactAfterRelease(Workers workers, EpisodeFacts facts) {
        this.workers = workers;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "episode.contact-after-release";
    }

    /** Whoever sees the task first learns whose contact it is. */
    @Override
    public List<String> prompts(TaskContext task) {
        return facts.contactBy(task.episode())
                .flatMap(account -> workers.named(task, account))
                .map(name -> List.of(name + " is to make this contact."))
                .orElse(List.of());
    }

    @Override
    public Map<String, Object> complete(TaskContext task, Map<String, Object> values) {
        var next = new Answers(values).awaited("nextContactAt", task, LATEST_CONTACT_DAYS);
        if (next != null) {
            facts.contactMoved(task.episode(), next);
        }
        return Map.of();
    }
}
