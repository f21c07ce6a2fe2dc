package org.towpath.agreement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.access.Actor;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.InvalidInput;

/**
 * The span of time that figures are about.
 *
 * @param from its first instant; null for from the beginning
 * @param to the first instant after it; null for up to now
 */
public record FigurePeriod(@Nullable Instant from, @Nullable Instant to) {

    /** Everything there ever was. */
    public static final FigurePeriod ALL = new FigurePeriod(null, null);

    private static final int MONTHS_A_QUARTER = 3;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    /** @throws InvalidInput naming {@code to} if it ends before it begins */
    public FigurePeriod {
        if (from != null && to != null && !to.isAfter(from)) {
            throw new InvalidInput("to", "The end lies before the beginning");
        }
    }

    /**
     * As somebody asks for it: days in England, the last one included, or instants.
     *
     * @throws InvalidInput naming {@code from} or {@code to}
     */
    public static FigurePeriod read(@Nullable String from, @Nullable String to) {
        return new FigurePeriod(instant("from", from, 0), instant("to", to, 1));
    }

    private static @Nullable Instant instant(String field, @Nullable String said, int daysAfter) {
        if (said == null || said.isBlank()) {
            return null;
        }
        try {
            var at = said.contains("T")
                    ? Instant.parse(said)
                    : AgreementReader.startOf(LocalDate.parse(said).plusDays(daysAfter));
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                throw new InvalidInput(field, "Give a year between 1900 and 2999");
            }
            return at;
        } catch (DateTimeException strange) {
            throw new InvalidInput(field, "Give a day such as 2026-11-21");
        }
    }

    /**
     * As {@link #read(String, String)}; whoever only commissions asks for one whole quarter or for everything, so that
     * no two answers give away the few that lie between them.
     *
     * @throws InvalidInput naming {@code from} or {@code to}
     */
    public static FigurePeriod read(@Nullable String from, @Nullable String to, Actor reader) {
        var period = read(from, to);
        if (!period.equals(ALL) && !AgreementPerformance.seesSmallNumbers(reader) && !period.isQuarter()) {
            throw new InvalidInput("from", "Give the first and the last day of one quarter, or neither");
        }
        return period;
    }

    private boolean isQuarter() {
        if (from == null || to == null) {
            return false;
        }
        var first = LocalDate.ofInstant(from, AgreementReader.ZONE);
        return first.getDayOfMonth() == 1
                && first.getMonthValue() % MONTHS_A_QUARTER == 1
                && AgreementReader.startOf(first).equals(from)
                && AgreementReader.startOf(first.plusMonths(MONTHS_A_QUARTER)).equals(to);
    }

    /** The first day, as it was asked for; empty where it has none. */
    public String firstDay() {
        return from == null
                ? ""
                : LocalDate.ofInstant(from, AgreementReader.ZONE).toString();
    }

    /** The last day, as it was asked for; empty where it has none. */
    public String lastDay() {
        return to == null
                ? ""
                : LocalDate.ofInstant(to.minusNanos(1), AgreementReader.ZONE).toString();
    }

    /** What {@link Figure}'s conditions ask for: {@code from}, {@code until} and {@code now}. */
    public Map<String, @Nullable Object> parameters(Instant now) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("from", SqlInstants.at(from));
        values.put("until", SqlInstants.at(to));
        values.put("now", SqlInstants.at(now));
        return values;
    }
}
