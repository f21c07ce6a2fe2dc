package org.towpath.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** What was sent, what waits, and what did not go out, for whoever has to see to it. */
@Component
public class Outbox {

    private final OutboxRows rows;
    private final Audit audit;

    Outbox(OutboxRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * A message in short. Who keeps the product running and is on no team sees that it is there and how it fares, not
     * whom or what it is about.
     *
     * @param n order of writing
     * @param recipient whom it is for, as pages call them; null where that is not for whoever looks
     * @param episode the case it is about, where they may see it
     * @param possibleDuplicate whether it may have gone out twice
     * @param digest the message that tells of it together with others
     */
    public record Line(
            long n,
            UUID id,
            String template,
            String subject,
            String kind,
            @Nullable String recipient,
            @Nullable String role,
            @Nullable String episode,
            @Nullable String referral,
            String channel,
            String state,
            @Nullable String reason,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable String provider,
            boolean possibleDuplicate,
            @Nullable UUID digest,
            Instant createdAt,
            @Nullable Instant settledAt) {}

    /** One attempt. */
    public record Attempt(
            int n, Instant at, String outcome, @Nullable String reason) {}

    /**
     * A message in full.
     *
     * @param address where it goes; null where it is shown on screen only, or that is not for whoever looks
     * @param body null where that is not for whoever looks
     * @param gathers how many messages it tells of, if it gathers several
     */
    public record Letter(
            Line line, @Nullable String address, @Nullable String body, List<Attempt> attempts, int gathers) {

        @Override
        public String toString() {
            return "Letter[" + line.id() + "]";
        }
    }

    /** The latest first; those of cases out of reach are left out. */
    @Transactional(readOnly = true)
    public Page<Line> list(@Nullable String state, Actor actor, PageRequest page) {
        if (state != null) {
            known(state);
        }
        return rows.list(state, actor, page);
    }

    /** @throws NotFound if there is no such message, or it is about a case out of reach */
    @Transactional(readOnly = true)
    public Letter read(UUID id, Actor actor) {
        return rows.letter(id, actor).orElseThrow(NotFound::new);
    }

    /**
     * Tries a message that failed once more.
     *
     * @throws MovedOn if it did not fail, or somebody else was quicker
     */
    @Transactional
    public void again(UUID id, Actor actor) {
        var line = read(id, actor).line();
        if (!rows.again(id)) {
            throw new MovedOn("This message did not fail, or is being tried again", null, null);
        }
        record(line, "message.tried-again");
    }

    /**
     * Stops a message that has not gone out.
     *
     * @throws MovedOn if it has, or is going out now
     * @throws NotAllowed for whoever may not know what it says
     */
    @Transactional
    public void stop(UUID id, Actor actor) {
        var letter = read(id, actor);
        if (letter.body() == null) {
            throw new NotAllowed("Whoever knows what it says decides that");
        }
        if (!rows.stop(id)) {
            throw new MovedOn("This message has gone out, or is going out now", null, null);
        }
        record(letter.line(), "message.stopped");
    }

    private void record(Line line, String act) {
        var episode = line.episode();
        var entry = episode == null ? AuditEntry.own(act) : AuditEntry.about(new EpisodeReference(episode), act);
        audit.record(entry.of(line.id().toString()));
    }

    private static void known(String state) {
        try {
            Message.State.valueOf(state);
        } catch (IllegalArgumentException strange) {
            throw new InvalidInput("state", "Choose one of " + List.of(Message.State.values()));
        }
    }
}
