package org.towpath.episode.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Dates and times in the two styles exports use: {@code 2026-11-13T21:31:00Z} and {@code 13/11/2026 21:31}. A time
 * without zone or offset is England's; one that the clocks skipped moves on by the hour, one they repeated is its
 * first.
 */
final class LocalTimes {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final DateTimeFormatter UK_DATE = strict("d/M/uuuu");
    private static final List<DateTimeFormatter> LOCAL =
            List.of(strict("d/M/uuuu H:mm[:ss]"), strict("uuuu-MM-dd'T'HH:mm[:ss]"), strict("uuuu-MM-dd HH:mm[:ss]"));
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private LocalTimes() {}

    static Optional<Instant> instant(String written) {
        return tried(OffsetDateTime::parse, written)
                .map(OffsetDateTime::toInstant)
                .or(() -> LOCAL.stream()
                        .flatMap(style -> tried(text -> LocalDateTime.parse(text, style), written).stream())
                        .findFirst()
                        .map(local -> local.atZone(ENGLAND).toInstant()))
                .filter(LocalTimes::isInOurEra)
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS));
    }

    static Optional<LocalDate> date(String written) {
        return tried(LocalDate::parse, written)
                .or(() -> tried(text -> LocalDate.parse(text, UK_DATE), written))
                .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
    }

    private static boolean isInOurEra(Instant at) {
        var year = at.atZone(ENGLAND).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static <T> Optional<T> tried(Function<String, T> reading, String written) {
        try {
            return Optional.of(reading.apply(written));
        } catch (DateTimeException otherStyle) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
