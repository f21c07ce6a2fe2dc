package org.towpath.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.access.Roles;
import org.towpath.episode.Stage;
import org.towpath.shared.InvalidInput;

/**
 * Which of one's tasks to list; null leaves a thing open.
 *
 * @param site one site
 * @param role one role that may do the task
 * @param stage cases at this stage
 * @param act cases that someone decided to act on this soon
 * @param due only what is due by then: {@code overdue}, {@code today} or {@code week}, in England's days
 * @param mine only what I hold myself
 */
public record TaskFilter(
        @Nullable UUID site,
        @Nullable String role,
        @Nullable Stage stage,
        @Nullable String act,
        @Nullable String due,
        boolean mine) {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int DAYS_OF_A_WEEK = 7;

    /** How soon to act, as forms and lists write it. */
    public static final Set<String> ACTS = Set.of("now", "before-release", "today", "within-7-days");

    /** By when, as lists write it. */
    public static final Set<String> DUES = Set.of("overdue", "today", "week");

    /** Everything one may do. */
    public static final TaskFilter ALL = new TaskFilter(null, null, null, null, null, false);

    /** @throws InvalidInput naming the filter whose value does not exist */
    public TaskFilter {
        if (role != null && !Roles.ALL.contains(role)) {
            throw new InvalidInput("role", "There is no such role");
        }
        if (act != null && !ACTS.contains(act)) {
            throw new InvalidInput("act", "Choose now, before-release, today or within-7-days");
        }
        if (due != null && !DUES.contains(due)) {
            throw new InvalidInput("due", "Choose overdue, today or week");
        }
    }

    /** The instant before which a task must be due to be shown; null where that does not matter. */
    @Nullable
    Instant dueBefore(Instant now) {
        if (due == null) {
            return null;
        }
        var today = LocalDate.ofInstant(now, ENGLAND);
        return switch (due) {
            case "overdue" -> now;
            case "today" -> today.plusDays(1).atStartOfDay(ENGLAND).toInstant();
            default -> today.plusDays(DAYS_OF_A_WEEK).atStartOfDay(ENGLAND).toInstant();
        };
    }
}
