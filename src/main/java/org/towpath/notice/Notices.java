package org.towpath.notice;

import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.CurrentActor;

/**
 * Tells people, colleagues and partners what happened. A message commits with the work it tells of or not at all, and
 * is sent by whichever node is free.
 */
@Component
public class Notices {

    private final MessageTemplates templates;
    private final MessageRows rows;
    private final CurrentActor actor;

    Notices(MessageTemplates templates, MessageRows rows, CurrentActor actor) {
        this.templates = templates;
        this.rows = rows;
        this.actor = actor;
    }

    /**
     * Writes a message, to be sent soon. To a person it is sent only if that is safe when it is sent; until then the
     * outbox shows what keeps it.
     *
     * @return whether it is new; what was told under its key before is not told again
     * @throws IllegalArgumentException if there is no such text, or a gap of it has nothing to fill it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean send(Notice notice) {
        var template = templates.get(notice.template());
        return rows.insert(UUID.randomUUID(), notice, template, actor.get().account());
    }

    /** Whether something was told under this key. */
    public boolean isTold(String key) {
        return rows.has(key);
    }
}
