package org.towpath.web.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.CurrentActor;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.InvalidInput;

/**
 * What people have begun to write on pages that belong to no task, one draft a person and page, so that nobody's text
 * is lost with a connection or a session. Everybody has their own only.
 */
@Component
public class PageDrafts {

    private static final Pattern PAGE = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/?=_-]{0,200}");
    private static final Duration KEPT_FOR = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final DraftAnswers answers;
    private final CurrentActor actor;
    private final Clock clock;

    PageDrafts(JdbcClient jdbc, DraftAnswers answers, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.actor = actor;
        this.clock = clock;
    }

    /** The draft to go on with on this page, or an empty one to begin. */
    @Transactional(readOnly = true)
    public PageDraft open(String form, String page) {
        return jdbc.sql("""
                        select draft_key, answers, saved_at from page_draft
                        where account = :account and page = :page and not done and saved_at >= :old
                        """)
                .param("old", SqlInstants.at(old()))
                .param("account", actor.get().account())
                .param("page", page)
                .query((row, n) -> new PageDraft(
                        form,
                        page,
                        row.getString("draft_key"),
                        answers.read(row.getString("answers")),
                        SqlInstants.always(row, "saved_at")))
                .optional()
                .orElseGet(() -> posted(form, page, null));
    }

    /**
     * The draft under which a page was posted.
     *
     * @param key as posted; another is made where it is none
     */
    public PageDraft posted(String form, String page, @Nullable String key) {
        if (!PAGE.matcher(page).matches()) {
            throw new InvalidInput(PageDraft.PAGE, "There is no such page");
        }
        return new PageDraft(form, page, readable(key), Map.of(), null);
    }

    /**
     * Keeps answers, unless they come late for what was sent or thrown away.
     *
     * @throws InvalidInput naming the question whose text cannot be kept
     */
    @Transactional
    public void keep(PageDraft draft, Map<String, Object> given) {
        DraftLimits.check(given);
        write(draft, answers.write(given), false);
        sweep();
    }

    /** They were sent, or are not wanted: nothing is left to go on with. */
    @Transactional
    public void done(PageDraft draft) {
        write(draft, "{}", true);
        sweep();
    }

    /** What anybody left lying is thrown away with the next draft of anybody: it may tell of somebody's health. */
    private void sweep() {
        jdbc.sql("delete from page_draft where saved_at < :old")
                .param("old", SqlInstants.at(old()))
                .update();
    }

    private Instant old() {
        return clock.instant().minus(KEPT_FOR);
    }

    private void write(PageDraft draft, String given, boolean done) {
        jdbc.sql("""
                        insert into page_draft (account, page, draft_key, answers, saved_at, done)
                        values (:account, :page, cast(:key as uuid), :answers::jsonb, :now, :done)
                        on conflict (account, page) do update set draft_key = excluded.draft_key,
                            answers = excluded.answers, saved_at = excluded.saved_at, done = excluded.done
                        where excluded.done or not page_draft.done or page_draft.draft_key <> excluded.draft_key
                        """)
                .param("account", actor.get().account())
                .param("page", draft.page())
                .param("key", draft.key())
                .param("answers", given)
                .param("now", SqlInstants.at(clock.instant()))
                .param("done", done)
                .update();
    }

    private static String readable(@Nullable String key) {
        try {
            return UUID.fromString(String.valueOf(key)).toString();
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID().toString();
        }
    }
}
