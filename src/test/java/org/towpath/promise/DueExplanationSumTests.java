package org.towpath.promise;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.towpath.calendar.NotOpenLongEnough;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever an explanation says counted adds up to what was allowed, for made-up clocks too. */
class DueExplanationSumTests {

    private static final Pattern LENGTH =
            Pattern.compile("\\((?:(\\d+) hours?)? ?(?:(\\d+) minutes?)? ?(?:(\\d+) seconds?)?\\)");
    private static final Pattern DAYS = Pattern.compile("\\((\\d+) days?\\)");

    @Test
    void whatCountedIsWhatWasAllowed() {
        var checked = 0;
        for (var seed = 1L; seed <= 1_000; seed++) {
            var preview = ClockPreview.read(new ClockRequests(seed).next());
            var allowance = preview.terms().allowance();
            var lines = explanation(preview);
            if (lines.isEmpty() || preview.times().dueAt() == null || lines.size() > DueExplanation.MOST_LINES) {
                continue;
            }
            checked++;
            var counted = lines.stream().filter(it -> it.startsWith("counted:")).toList();
            var told = switch (allowance.kind()) {
                case ELAPSED, WORKING_TIME ->
                    counted.stream().mapToLong(DueExplanationSumTests::seconds).sum();
                case WORKING_DAYS ->
                    counted.stream().filter(it -> it.contains("(day ")).count();
                case CALENDAR_DAYS ->
                    counted.stream().mapToLong(DueExplanationSumTests::days).sum();
                case BEFORE -> allowance.amount();
            };
            assertThat(told).as("seed %d: %s", seed, lines).isEqualTo(allowance.amount());
        }
        assertThat(checked).isGreaterThan(500);
    }

    private static List<String> explanation(ClockPreview preview) {
        try {
            return DueExplanation.of(preview.terms(), preview.span());
        } catch (NotOpenLongEnough none) {
            return List.of();
        }
    }

    private static long seconds(String line) {
        var length = LENGTH.matcher(line);
        return length.find() ? part(length.group(1)) * 3_600 + part(length.group(2)) * 60 + part(length.group(3)) : 0;
    }

    private static long days(String line) {
        var days = DAYS.matcher(line);
        return days.find() ? part(days.group(1)) : 0;
    }

    private static long part(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
