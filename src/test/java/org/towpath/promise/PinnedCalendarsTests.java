package org.towpath.promise;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.calendar.OpenInterval;
import org.towpath.calendar.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/** A calendar is kept once, whoever else is keeping the same and whatever becomes of their work. */
@TowpathTest
class PinnedCalendarsTests {

    /** Hours that no other test works. */
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            ZoneId.of("Europe/Guernsey"),
            Map.of(DayOfWeek.SUNDAY, List.of(OpenInterval.parse("03:14", "15:09"))),
            null,
            List.of(),
            Map.of());

    @Autowired
    PinnedCalendars calendars;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatSomebodyElseReadAndTookBackIsKeptAnew() {
        transaction.executeWithoutResult(status -> {
            calendars.of(calendars.pin(CALENDAR));
            status.setRollbackOnly();
        });

        var id = pinned();
        assertThat(isKept(id)).isTrue();
        assertThat(calendars.of(id).opening()).containsAllEntriesOf(CALENDAR.opening());
        assertThat(pinned()).isEqualTo(id);
    }

    private UUID pinned() {
        return Objects.requireNonNull(transaction.execute(status -> calendars.pin(CALENDAR)));
    }

    private boolean isKept(UUID id) {
        return jdbc.sql("select count(*) from promise_calendar where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                == 1;
    }
}
