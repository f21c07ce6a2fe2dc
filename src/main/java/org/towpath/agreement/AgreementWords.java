package org.towpath.agreement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates of agreements in plain English. */
public final class AgreementWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private AgreementWords() {}

    /** "1 April 2027", with the time of day where it is not midnight in England. */
    public static String day(Instant instant) {
        var local = local(instant);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? local.format(DAY) : local.format(MOMENT);
    }

    /** The last day of something that ends at an instant: midnight belongs to the day before. */
    public static String lastDay(Instant end) {
        return local(end).toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local(end.minus(Duration.ofSeconds(1))).format(DAY)
                : day(end);
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(AgreementReader.ZONE);
    }
}
