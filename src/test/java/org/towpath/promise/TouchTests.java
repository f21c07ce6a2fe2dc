package org.towpath.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.towpath.calendar.Allowance;
import org.towpath.calendar.BankHolidays;
import org.towpath.calendar.HolidayList;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.promise.Happenings.hour;

/** What a proclaimed holiday would do to a clock that began on Monday 16 November 2026 at ten. */
class TouchTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final CountedAnew HOLIDAY =
            CountedAnew.with(new HolidayList(1, BankHolidays.englandAndWales().after(TUESDAY, "Sample holiday")));

    private static @Nullable Touch touch(Promised promised, Happenings happened, Instant now) {
        var facts = happened.all();
        var clock = new PromiseClock(
                UUID.randomUUID(),
                new EpisodeReference("LD-2026-000001"),
                null,
                null,
                promised,
                ClockFold.of(promised, facts, now),
                null,
                null,
                List.of(),
                null);
        return Touch.of(clock, facts, HOLIDAY.change().of(promised), now);
    }

    @Test
    void workingDaysMoveByTheHoliday() {
        var touch =
                Objects.requireNonNull(touch(Happenings.agreed(Allowance.workingDays(2)), new Happenings(), hour(1)));

        assertThat(touch.due().from()).isEqualTo("2026-11-18T17:00:00Z");
        assertThat(touch.due().to()).isEqualTo("2026-11-19T17:00:00Z");
        assertThat(touch.ifResumed()).isFalse();
    }

    @Test
    void hoursRoundTheClockAreNotTouched() {
        var promised = Happenings.agreed(Allowance.elapsed(Duration.ofHours(48)));

        assertThat(touch(promised, new Happenings(), hour(1))).isNull();
    }

    @Test
    void whatStandsStillIsTouchedAsIfItWentOnNow() {
        var promised = Happenings.agreed(Allowance.workingDays(2));
        var touch = Objects.requireNonNull(touch(promised, new Happenings().paused(1, "one", "us"), hour(3)));

        assertThat(touch.ifResumed()).isTrue();
        assertThat(touch.due().from()).isEqualTo("2026-11-18T17:00:00Z");
        assertThat(touch.due().to()).isEqualTo("2026-11-19T17:00:00Z");
    }

    @Test
    void whatWasMissedBeforeStaysMissedUnlessTheHolidayGivesMoreTime() {
        var promised = Happenings.agreed(Allowance.workingDays(1));
        var missed = touch(promised, new Happenings(), Instant.parse("2026-11-18T09:00:00Z"));

        assertThat(Objects.requireNonNull(missed).due().to()).isEqualTo("2026-11-18T17:00:00Z");
    }

    @Test
    void aHolidayBehindTheDueInstantTouchesNothing() {
        assertThat(touch(Happenings.agreed(Allowance.workingDays(0)), new Happenings(), hour(1)))
                .isNull();
    }

    @Test
    void theHolidayIsPinnedWithTheVersionOfItsList() {
        var after = HOLIDAY.change().of(Happenings.agreed(Allowance.workingDays(2)));

        assertThat(Objects.requireNonNull(after.countedIn()).holidays()).isEqualTo(1);
        assertThat(after.countedIn().owner()).isNull();
    }
}
