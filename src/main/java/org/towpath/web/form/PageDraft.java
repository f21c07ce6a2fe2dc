package org.towpath.web.form;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has begun to write on a page.
 *
 * @param form id of the page's form
 * @param page path of the page
 * @param key of this opening of the page: what was sent under it once is not kept again
 * @param answers so far; none where nothing was kept
 * @param savedAt when they were kept, or null
 */
public record PageDraft(
        String form,
        String page,
        String key,
        Map<String, Object> answers,
        @Nullable Instant savedAt) {

    /** Under what the page posts its own path. */
    static final String PAGE = "_page";

    /** Under what the page posts the key. */
    public static final String KEY = "_draft";

    /** What was kept, else what the page would show without it. */
    public Map<String, ?> or(Map<String, ?> known) {
        return savedAt == null ? known : answers;
    }

    @Override
    public String toString() {
        return "PageDraft[" + form + "]";
    }
}
