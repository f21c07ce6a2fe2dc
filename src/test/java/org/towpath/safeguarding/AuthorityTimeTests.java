package org.towpath.safeguarding;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.towpath.engine.Never;
import org.towpath.fixture.ShippedHolidays;
import org.towpath.promise.OfficeTime;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorityTimeTests {

    private static final OfficeTime OFFICE = ShippedHolidays.office();

    /** A Wednesday. */
    private static final Instant MORNING = Instant.parse("2026-11-18T10:00:00Z");

    @Test
    void aboutAChildTheAuthorityHasOneWorkingDay() {
        assertThat(AuthorityTime.of("child", MORNING, OFFICE).dueAt()).isEqualTo("2026-11-19T17:00:00Z");
        assertThat(AuthorityTime.of("child", Instant.parse("2026-11-20T10:00:00Z"), OFFICE)
                        .dueAt())
                .as("from Friday it is Monday")
                .isEqualTo("2026-11-23T17:00:00Z");
    }

    @Test
    void aboutAnAdultItIsTheSameDay() {
        assertThat(AuthorityTime.of("adult", MORNING, OFFICE).dueAt()).isEqualTo("2026-11-18T17:00:00Z");
        assertThat(AuthorityTime.of("adult", Instant.parse("2026-11-18T19:00:00Z"), OFFICE)
                        .dueAt())
                .as("after hours it counts as the next working day")
                .isEqualTo("2026-11-19T17:00:00Z");
    }

    @Test
    void theWarningComesBeforeAndNeverBeforeTheReferral() {
        assertThat(AuthorityTime.of("adult", MORNING, OFFICE).warnAt()).isEqualTo("2026-11-18T15:00:00Z");
        var late = Instant.parse("2026-11-18T16:30:00Z");
        assertThat(AuthorityTime.of("adult", late, OFFICE).warnAt()).isEqualTo(late);
    }

    @Test
    void theMissRingsJustAfterTheLastInstantInTime() {
        assertThat(AuthorityTime.of("child", MORNING, OFFICE).instants())
                .containsEntry("authorityDueAt", Instant.parse("2026-11-19T17:00:00.001Z"))
                .doesNotContainValue(Never.INSTANT);
    }
}
