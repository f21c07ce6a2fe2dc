package org.towpath.promise;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.calendar.Calendars;
import org.towpath.calendar.OpenInterval;
import org.towpath.calendar.OpeningHours;
import org.towpath.fixture.CaseWork;
import org.towpath.fixture.ServiceClocks;
import org.towpath.promise.CalendarDecisions.Decision;
import org.towpath.promise.CalendarDecisions.Outcome;
import org.towpath.promise.ClockFact.Type;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which running clocks a change of hours lists for a decision, and what becomes of those it does not concern any more.
 */
@TowpathTest
class CalendarTouchTests {

    private static final String WHY = "Agreed with the partner";

    @Autowired
    CalendarDecisions decisions;

    @Autowired
    PromiseClocks clocks;

    @Autowired
    Calendars calendars;

    @Autowired
    TransactionTemplate transaction;

    private final ServiceClocks at;
    private final JdbcClient jdbc;
    private final Instant now;

    @Autowired
    CalendarTouchTests(
            CaseWork work,
            Calendars calendars,
            PromiseClocks clocks,
            CalendarDecisions decisions,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.at = new ServiceClocks(work, calendars, clocks, decisions, transaction);
        this.jdbc = jdbc;
        this.now = ServiceClocks.now(clock);
    }

    @Test
    void whatCountsInOtherHoursMeanwhileStaysInThem() {
        var running = at.begun(at.promised("sample", 3, now), now);
        at.closed(0, ServiceClocks.dueDay(running));
        var listed = at.listed().get(0);
        var others = running.promised().countedIn(calendars.counted(DefaultTerms.CALENDAR));
        transaction.executeWithoutResult(
                status -> clocks.amended(running, others, now, at.of().actor()));
        var due = at.now("sample").measured().dueAt();

        assertThat(decisions.decide(
                        List.of(listed.id()), Decision.RECOMPUTE, WHY, at.of().actor()))
                .isEqualTo(new Outcome(0, 0));

        assertThat(at.now("sample").promised().countedIn()).isEqualTo(others.countedIn());
        assertThat(at.now("sample").measured().dueAt()).isEqualTo(due);
        assertThat(at.listed()).isEmpty();
        assertThat(jdbc.sql("select decision from calendar_touch where id = :id")
                        .param("id", listed.id())
                        .query(String.class)
                        .single())
                .isEqualTo("SUPERSEDED");
    }

    @Test
    void oneThatCannotBeCountedInTheNewHoursKeepsNoneOfTheOthersBack() {
        at.begun(at.promised("long", 30, now), now);
        at.begun(at.promised("short", 1, now), now);
        var day = LocalDate.ofInstant(now, OpeningHours.ENGLAND).plusDays(20);
        var hours = List.of(OpenInterval.parse("09:00", "17:00"));
        var version = at.changed(
                0,
                before ->
                        OpeningHours.weekly(Map.of(), false).openOn(day, hours).openOn(day.plusDays(1), hours));
        assertThat(at.listed()).hasSize(2);

        assertThat(decisions.decideAll(
                        at.subject,
                        version,
                        null,
                        Decision.RECOMPUTE,
                        WHY,
                        at.of().actor()))
                .isEqualTo(new Outcome(1, 1));

        assertThat(ServiceClocks.dueDay(at.now("short"))).isEqualTo(day.plusDays(1));
        assertThat(at.listed())
                .singleElement()
                .satisfies(left -> assertThat(left.clock().promise()).isEqualTo("long"));
    }

    @Test
    void allOfAChangeAreThoseThatWereListedByThen() {
        at.begun(at.promised("first", 3, now), now);
        var early = at.begun(at.promised("second", 3, now), now);
        var version = at.closed(0, ServiceClocks.dueDay(early));
        var waiting = decisions.waiting(at.of().actor());
        assertThat(waiting).singleElement().satisfies(it -> {
            assertThat(it.subject()).isEqualTo(at.subject);
            assertThat(it.version()).isEqualTo(version);
            assertThat(it.count()).isEqualTo(2);
        });
        var upTo = waiting.get(0).upTo();
        // told late: counts in the hours of before, and is listed at once
        at.begun(at.promised("told late", 4, now.minus(Duration.ofDays(1))), now.minus(Duration.ofDays(1)));
        assertThat(at.listed()).hasSize(3);

        assertThat(decisions.countAll(at.subject, version, upTo, at.of().actor()))
                .isEqualTo(2);
        assertThat(decisions
                        .decideAll(
                                at.subject,
                                version,
                                upTo,
                                Decision.KEEP,
                                WHY,
                                at.of().actor())
                        .decided())
                .isEqualTo(2);
        assertThat(at.listed())
                .singleElement()
                .satisfies(left -> assertThat(left.clock().promise()).isEqualTo("told late"));
    }

    @Test
    void aStartToldLateIsListedThoughTheHoursChangedBefore() {
        var earlier = now.minus(Duration.ofDays(10));
        var version =
                at.closed(0, LocalDate.ofInstant(now, OpeningHours.ENGLAND).plusDays(1));
        at.closed(version, LocalDate.ofInstant(now, OpeningHours.ENGLAND).plusDays(2));

        at.begun(at.promised("sample", 20, earlier), earlier);

        assertThat(at.listed()).singleElement().satisfies(it -> {
            assertThat(it.version()).isEqualTo(3);
            assertThat(it.moves().due().moves()).isTrue();
        });
    }

    @Test
    void oneThatGoesOnIsListedForWhatChangedWhileItStoodStill() {
        var start = now.minus(Duration.ofDays(30));
        var running = at.begun(at.promised("sample", 20, start), start);
        at.happened(running, Type.PAUSED, start.plusSeconds(60));
        at.closed(0, weekday(now.minus(Duration.ofDays(10))));
        assertThat(at.listed()).as("if it went on now it would not move").isEmpty();

        at.happened(running, Type.RESUMED, now.minus(Duration.ofDays(14)));

        assertThat(at.listed())
                .singleElement()
                .satisfies(it -> assertThat(it.moves().due().moves()).isTrue());
    }

    private static LocalDate weekday(Instant near) {
        var day = LocalDate.ofInstant(near, OpeningHours.ENGLAND);
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() ? day.minusDays(2) : day;
    }
}
