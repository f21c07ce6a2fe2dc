package org.towpath.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.calendar.Allowance;
import org.towpath.calendar.CalendarOwner;
import org.towpath.calendar.CalendarSubject;
import org.towpath.calendar.Calendars;
import org.towpath.calendar.OpeningHours;
import org.towpath.fixture.CaseWork;
import org.towpath.shared.PageRequest;

/** Clocks that count in the hours of one invented service, and changes of those hours. */
final class ServiceClocks {

    final CalendarOwner owner = CalendarOwner.service(UUID.randomUUID());
    final CalendarSubject subject = CalendarSubject.of(owner);

    private final Calendars calendars;
    private final PromiseClocks clocks;
    private final CalendarDecisions decisions;
    private final TransactionTemplate transaction;
    private final CaseWork.Case of;

    ServiceClocks(
            CaseWork work,
            Calendars calendars,
            PromiseClocks clocks,
            CalendarDecisions decisions,
            TransactionTemplate transaction) {
        this.calendars = calendars;
        this.clocks = clocks;
        this.decisions = decisions;
        this.transaction = transaction;
        this.of = work.invented();
    }

    CaseWork.Case of() {
        return of;
    }

    /** A promise of so many working days in the service's hours as they were at an instant. */
    Promised promised(String name, int workingDays, Instant at) {
        var terms = new PromiseTerms(DefaultTerms.CALENDAR, Allowance.workingDays(workingDays), null, List.of());
        return new Promised(name, Party.PARTNER, "ACKNOWLEDGED", true, terms, null)
                .countedIn(calendars.counted(owner, at));
    }

    PromiseClock begun(Promised promised, Instant at) {
        transaction.executeWithoutResult(status -> clocks.start(of.episode(), promised, at, of.actor()));
        return now(promised.promise());
    }

    PromiseClock now(String name) {
        return clocks.of(of.episode()).stream()
                .filter(it -> it.promised().promise().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void happened(PromiseClock clock, ClockFact.Type type, Instant at) {
        transaction.executeWithoutResult(
                status -> clocks.happened(clock, ClockFact.of(type, at, type + ":" + at), of.actor()));
    }

    /** The hours change, and count at once. */
    int changed(int seen, UnaryOperator<OpeningHours> change) {
        var made = transaction.execute(
                status -> calendars.adjust(owner, seen, change, "They rang", "senior-administrator"));
        return Objects.requireNonNull(made).n();
    }

    int closed(int seen, LocalDate day) {
        return changed(seen, hours -> hours.closedOn(day, "Staff training"));
    }

    List<CalendarDecisions.Open> listed() {
        return decisions.open(null, 0, of.actor(), PageRequest.of(null, null)).items();
    }

    static LocalDate dueDay(PromiseClock clock) {
        return LocalDate.ofInstant(Objects.requireNonNull(clock.measured().dueAt()), OpeningHours.ENGLAND);
    }

    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
