package org.towpath.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.towpath.calendar.Allowance;
import org.towpath.promise.ClockFact.Type;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.towpath.promise.Happenings.hour;

/** What cannot be about a clock is refused by its field, in plain words. */
class FactChecksTests {

    private static final Promised DAY = Happenings.agreed(Allowance.elapsed(Duration.ofHours(24)));
    private static final Instant NOW = hour(40).plusSeconds(20);

    private final List<ClockFact> facts = new ArrayList<>();

    FactChecksTests() {
        add(ClockFact.of(Type.STARTED, Happenings.START.plusSeconds(25), "started"));
    }

    @Test
    void aTimeInTheFutureIsRefusedAndAMinuteAheadIsNow() {
        refused("occurredAt", "This lies in the future", told("STOPPED", NOW.plusSeconds(61)));
        assertThat(checked(told("STOPPED", NOW.plusSeconds(60))).occurredAt()).isEqualTo(NOW);
    }

    @Test
    void aStopBeforeTheStartIsRefusedButTheStartsOwnMinuteIsTheStart() {
        refused("occurredAt", "This is before the clock started", told("STOPPED", Happenings.START.minusSeconds(1)));
        refused("occurredAt", "This is before the clock started", told("STOPPED", Happenings.START.plusSeconds(24)));
        assertThat(checked(told("STOPPED", Happenings.START)).occurredAt()).isEqualTo(Happenings.START.plusSeconds(25));
    }

    @Test
    void whatCannotBePausedIsNot() {
        var custody = new Promised(DAY.promise(), DAY.owedBy(), DAY.stops(), false, DAY.terms(), DAY.agreed());

        assertThatThrownBy(() -> check(custody, told("PAUSED", hour(3))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.errors())
                                .singleElement()
                                .hasToString("FieldError[field=type, message=This promise cannot be paused]"));
    }

    @Test
    void aResumeOfNothingIsRefused() {
        refused("occurredAt", "It was not paused then, or not for that reason", told("RESUMED", hour(3)));
        add(new ClockFact(Type.PAUSED, hour(5), "p", "WAITS", "court"));
        refused("occurredAt", "It was not paused then, or not for that reason", told("RESUMED", hour(4)));
        assertThat(checked(told("RESUMED", hour(6))).type()).isEqualTo(Type.RESUMED);
    }

    @Test
    void nothingHappensToAClockThatHasEndedButAnEarlierStop() {
        add(ClockFact.of(Type.STOPPED, hour(10), "stopped"));
        refused("occurredAt", "The clock had ended by then", told("PAUSED", hour(11)));
        refused(
                "occurredAt",
                "The clock had ended by then; to say that it ended later, correct that fact",
                told("STOPPED", hour(10)));
        assertThat(checked(told("STOPPED", hour(9))).occurredAt()).isEqualTo(hour(9));
    }

    @Test
    void aCorrectionNamesAFactOfThisClock() {
        add(ClockFact.of(Type.STOPPED, hour(10), "stopped"));
        refused("corrects", "There is no such fact about this clock", correction("99", hour(9), "WRONG_TIME"));

        assertThat(checked(correction("2", hour(9), "WRONG_TIME")).corrects()).isEqualTo("stopped");
        assertThat(checked(correction("STOPPED", hour(9), "WRONG_TIME")).corrects())
                .isEqualTo("stopped");
    }

    @Test
    void aCorrectionCannotPutTheStopBeforeTheStart() {
        add(ClockFact.of(Type.STOPPED, hour(10), "stopped"));
        refused("occurredAt", "This is before the clock started", correction("2", hour(-1), "WRONG_TIME"));
        refused("occurredAt", "A clock cannot stop before it started", correction("1", hour(11), "WRONG_TIME"));
        assertThat(checked(correction("1", hour(-3), "WRONG_TIME")).occurredAt())
                .isEqualTo(hour(-3));
    }

    @Test
    void aCorrectionCannotTurnAPauseRound() {
        add(new ClockFact(Type.PAUSED, hour(5), "p", "WAITS", "court"));
        add(new ClockFact(Type.RESUMED, hour(9), "r", "WAITS", "court"));
        refused("occurredAt", "A pause cannot end before it begins", correction("2", hour(10), "WRONG_TIME"));
        refused("occurredAt", "A pause cannot end before it begins", correction("3", hour(4), "WRONG_TIME"));
        assertThat(checked(correction("3", hour(9), ClockFact.ENTERED_IN_ERROR)).corrects())
                .isEqualTo("r");
    }

    @Test
    void aStartIsNotStruckOut() {
        refused(
                "corrects",
                "A clock cannot be without its start: cancel it instead",
                correction("1", hour(1), ClockFact.ENTERED_IN_ERROR));
    }

    @Test
    void whatWasDecidedAboutAClockIsNeitherMovedNorStruckOut() {
        add(ClockFact.amending(DAY, hour(3), "calendar", "HOURS_CHANGED"));
        var words = "An amendment was decided on: only another decision changes it";
        refused("corrects", words, correction("2", hour(2), "WRONG_TIME"));
        refused("corrects", words, correction("AMENDED", hour(3), ClockFact.ENTERED_IN_ERROR));
    }

    @Test
    void everyPropertyAtFaultIsNamed() {
        assertThatThrownBy(() -> ReportedFact.read(Map.of("type", "PAUSED", "side", "nobody", "colour", "red")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.errors())
                                .extracting(error -> error.field())
                                .containsExactlyInAnyOrder("occurredAt", "reason", "side", "colour"));
        assertThatThrownBy(() -> ReportedFact.read(Map.of("type", "AMENDED", "occurredAt", "yesterday")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.errors())
                                .extracting(error -> error.field())
                                .containsExactlyInAnyOrder("type", "occurredAt"));
        assertThatThrownBy(() -> ReportedFact.read(
                        Map.of("type", "STOPPED", "occurredAt", "2026-11-16T10:00:00Z", "corrects", 1)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aSideIsKnownHoweverItIsWritten() {
        assertThat(PauseSide.of("POLICE_OR_CUSTODY")).contains(PauseSide.POLICE_OR_CUSTODY);
        assertThat(PauseSide.of("custody")).contains(PauseSide.POLICE_OR_CUSTODY);
        assertThat(PauseSide.of("LD")).contains(PauseSide.US);
        assertThat(PauseSide.of("the moon")).isEmpty();
    }

    private static ReportedFact told(String type, Instant at) {
        return ReportedFact.read(Map.of("type", type, "occurredAt", at.toString(), "reason", "WAITS", "side", "court"));
    }

    private static ReportedFact correction(String fact, Instant at, String why) {
        return ReportedFact.read(
                Map.of("type", "CORRECTED", "occurredAt", at.toString(), "reason", why, "corrects", fact));
    }

    private void add(ClockFact fact) {
        facts.add(fact.recordedAs(facts.size() + 1L));
    }

    private ClockFact checked(ReportedFact told) {
        return check(DAY, told);
    }

    private ClockFact check(Promised promised, ReportedFact told) {
        var clock = new PromiseClock(
                new UUID(1, 1),
                new EpisodeReference("LD-2026-000001"),
                null,
                null,
                promised,
                ClockFold.of(promised, facts, NOW),
                null,
                null,
                List.of(),
                null);
        return new FactChecks(clock, facts, NOW).check(told, "key");
    }

    private void refused(String field, String message, ReportedFact told) {
        assertThatThrownBy(() -> checked(told))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo(field);
                            assertThat(error.message()).isEqualTo(message);
                        }));
    }
}
