package org.towpath.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

/**
 * The rule for due instants written a second time from its definitions: it asks of instant after instant whether enough
 * time has passed, where the product computes. Answers as a preview does; a request never open for long is answered
 * with null.
 */
final class NaiveClock {

    private static final long OPEN_END = Long.MAX_VALUE / 4;

    /** No case of the generator looks further than this many days past its last date. */
    private static final int HORIZON = 1_500;

    private final Map<?, ?> request;
    private final NaiveCalendar calendar;
    private final long start;
    private final List<long[]> pauses;

    private NaiveClock(Map<?, ?> request) {
        this.request = request;
        this.calendar = new NaiveCalendar((Map<?, ?>) NaiveCalendar.need(request, "calendar"));
        this.start = second(NaiveCalendar.need(request, "startedAt"));
        this.pauses = pauses();
    }

    static @Nullable Map<String, @Nullable Object> answer(Map<?, ?> request) {
        return new NaiveClock(request).answer();
    }

    private @Nullable Map<String, @Nullable Object> answer() {
        try {
            var due = due((Map<?, ?>) NaiveCalendar.need(request, "allowance"));
            var answer = new LinkedHashMap<String, @Nullable Object>();
            answer.put("dueAt", due == null ? null : text(due));
            if (request.get("warnLead") instanceof Map<?, ?> lead) {
                answer.put("warnAt", due == null ? null : text(warn(lead, due)));
            }
            if (request.get("rungs") instanceof List<?> rungs) {
                answer.put("rungsAt", due == null ? null : rungs(rungs, due));
            }
            return answer;
        } catch (NeverOpen none) {
            return null;
        }
    }

    private static final class NeverOpen extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static long second(Object text) {
        return Math.floorDiv(Instant.parse((String) text).toEpochMilli(), 1_000L);
    }

    private static String text(long second) {
        return Instant.ofEpochSecond(second).toString();
    }

    private List<long[]> pauses() {
        var all = new ArrayList<long[]>();
        for (var item : request.get("pauses") instanceof List<?> sent ? sent : List.of()) {
            var pause = (Map<?, ?>) item;
            var to = pause.get("to");
            all.add(new long[] {
                Math.max(start, second(NaiveCalendar.need(pause, "from"))), to == null ? OPEN_END : second(to)
            });
        }
        return NaiveCalendar.union(all);
    }

    private static long seconds(Map<?, ?> allowance) {
        return Duration.parse((String) NaiveCalendar.need(allowance, "value")).toSeconds();
    }

    private static int days(Map<?, ?> allowance) {
        return (Integer) NaiveCalendar.need(allowance, "value");
    }

    private @Nullable Long due(Map<?, ?> allowance) {
        return switch ((String) NaiveCalendar.need(allowance, "kind")) {
            case "ELAPSED" -> elapsed(start, seconds(allowance), pauses);
            case "WORKING_TIME" -> workingTime(start, seconds(allowance), pauses);
            case "WORKING_DAYS" -> workingDays(start, days(allowance), pauses);
            case "CALENDAR_DAYS" -> calendarDays(start, days(allowance), pauses);
            default -> before(seconds(allowance));
        };
    }

    /** How much of a stretch of time lies inside the intervals. */
    private static long inside(List<long[]> intervals, long from, long to) {
        return intervals.stream()
                .mapToLong(it -> Math.max(0, Math.min(to, it[1]) - Math.max(from, it[0])))
                .sum();
    }

    private static @Nullable Long elapsed(long from, long length, List<long[]> pauses) {
        var due = first(from, from + 20L * 366 * 86_400, it -> it - from - inside(pauses, from, it) >= length);
        return unlessPaused(due, pauses);
    }

    private @Nullable Long workingTime(long from, long length, List<long[]> pauses) {
        var ended = pauses.stream().filter(it -> it[1] != OPEN_END).toList();
        var last = ended.isEmpty() ? from : ended.get(ended.size() - 1)[1];
        for (var days = 15L; days <= HORIZON; days *= 3) {
            var until = last + days * 86_400L;
            var open = calendar.openBetween(calendar.dateOf(from).minusDays(3), calendar.dateOf(until));
            LongPredicate passed = it -> inside(open, from, it) - insideBoth(open, ended, from, it) >= length;
            if (passed.test(until)) {
                return unlessPaused(first(from, until, passed), pauses);
            }
        }
        throw new NeverOpen();
    }

    private static long insideBoth(List<long[]> open, List<long[]> pauses, long from, long to) {
        return pauses.stream()
                .mapToLong(it -> inside(open, Math.max(from, it[0]), Math.min(to, it[1])))
                .sum();
    }

    private @Nullable Long workingDays(long from, int n, List<long[]> pauses) {
        var day = calendar.deemed(from);
        for (var i = 0; i < n && day != null; i++) {
            day = calendar.nextWorking(day);
        }
        for (var pause : pauses) {
            if (day == null || pause[0] >= calendar.lastClose(day)) {
                break;
            }
            if (pause[1] == OPEN_END) {
                return null;
            }
            // due moves by the number of working days d with deemed(pause) <= d < deemed(resume)
            var resumed = calendar.deemed(pause[1]);
            if (resumed == null) {
                throw new NeverOpen();
            }
            for (var d = calendar.deemed(pause[0]); d != null && d.isBefore(resumed); d = calendar.nextWorking(d)) {
                day = day == null ? null : calendar.nextWorking(day);
            }
        }
        if (day == null) {
            throw new NeverOpen();
        }
        return calendar.lastClose(day);
    }

    private @Nullable Long calendarDays(long from, int n, List<long[]> pauses) {
        var day = calendar.dateOf(from).plusDays(n);
        for (var pause : pauses) {
            if (pause[0] < calendar.endOf(day)) {
                if (pause[1] == OPEN_END) {
                    return null;
                }
                for (var d = calendar.dateOf(pause[0]); d.isBefore(calendar.dateOf(pause[1])); d = d.plusDays(1)) {
                    day = day.plusDays(1);
                }
            }
        }
        return calendar.endOf(day);
    }

    private @Nullable Long before(long length) {
        var anchor = request.get("anchorAt");
        return anchor == null ? null : unlessPaused(Math.max(start, second(anchor) - length), pauses);
    }

    private static @Nullable Long unlessPaused(long due, List<long[]> pauses) {
        return pauses.stream().anyMatch(it -> it[1] == OPEN_END && it[0] < due) ? null : due;
    }

    private long warn(Map<?, ?> lead, long due) {
        var length = seconds(lead);
        if ("ELAPSED".equals(lead.get("kind"))) {
            return Math.max(start, due - length);
        }
        var open = calendar.openBetween(
                calendar.dateOf(start).minusDays(3), calendar.dateOf(due).plusDays(3));
        // the latest instant with that much left, looked for from the end
        return -first(-due, -start, it -> inside(open, -it, due) >= length || it == -start);
    }

    private List<String> rungs(List<?> rungs, long due) {
        var texts = new ArrayList<String>();
        for (var item : rungs) {
            var rung = (Map<?, ?>) item;
            var at = switch ((String) NaiveCalendar.need(rung, "kind")) {
                case "ELAPSED" -> elapsed(due, seconds(rung), List.of());
                case "WORKING_TIME" -> workingTime(due, seconds(rung), List.of());
                case "WORKING_DAYS" -> workingDays(due - 1, days(rung), List.of());
                default -> calendarDays(due - 1, days(rung), List.of());
            };
            texts.add(text(Objects.requireNonNull(at)));
        }
        return texts;
    }

    /** The first number from which on something holds, known to hold at the last. */
    private static long first(long from, long last, LongPredicate holds) {
        var low = from;
        var high = last;
        while (low < high) {
            var middle = Math.floorDiv(low + high, 2L);
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
