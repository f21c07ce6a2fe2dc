package org.towpath.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.calendar.Allowance;
import org.towpath.calendar.HolidayLists;
import org.towpath.client.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A holiday proclaimed counts for everything that is worked out from then on, whoever's time it is. */
@TowpathTest
class OfficeTimeTests {

    private static final Instant MONDAY = Instant.parse("2028-03-20T10:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.of(2028, 3, 21);

    @LocalServerPort
    int port;

    @Autowired
    OfficeTime office;

    @Autowired
    HolidayLists lists;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aProclaimedHolidayCountsForWhatIsWorkedOutFromThenOn() {
        assertThat(office.dueAt(Allowance.workingDays(1), MONDAY)).isEqualTo("2028-03-21T17:00:00Z");
        assertThat(office.isOpen(Instant.parse("2028-03-21T10:00:00Z"))).isTrue();
        assertThat(previewed()).isEqualTo("2028-03-21T17:00:00Z");

        var made = change(lists.newest().n(), "Sample holiday");
        try {
            assertThat(office.dueAt(Allowance.workingDays(1), MONDAY)).isEqualTo("2028-03-22T17:00:00Z");
            assertThat(office.isOpen(Instant.parse("2028-03-21T10:00:00Z"))).isFalse();
            assertThat(previewed()).isEqualTo("2028-03-22T17:00:00Z");
        } finally {
            change(made, null);
        }
    }

    private String previewed() {
        return new ApiClient("http://127.0.0.1:" + port, "practitioner", "only-for-tests")
                .post(
                        "/api/v1/clock-previews",
                        Map.of(
                                "calendar",
                                Map.of(
                                        "zone",
                                        "Europe/London",
                                        "holidays",
                                        "england-and-wales",
                                        "opening",
                                        Map.of(
                                                "MONDAY",
                                                List.of(List.of("09:00", "17:00")),
                                                "TUESDAY",
                                                List.of(List.of("09:00", "17:00")),
                                                "WEDNESDAY",
                                                List.of(List.of("09:00", "17:00")))),
                                "allowance",
                                Map.of("kind", "WORKING_DAYS", "value", 1),
                                "startedAt",
                                MONDAY.toString()))
                .expect(200)
                .get("dueAt")
                .asText();
    }

    private int change(int seen, @Nullable String name) {
        return Objects.requireNonNull(transaction.execute(
                        status -> lists.change(seen, TUESDAY, name, "London Gazette", "operational-manager")))
                .n();
    }
}
