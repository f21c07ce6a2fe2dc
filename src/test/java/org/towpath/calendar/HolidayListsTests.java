package org.towpath.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of bank holidays in versions: what was taken back leaves nothing behind, and a version never changes. */
@TowpathTest
class HolidayListsTests {

    private static final LocalDate TAKEN_BACK = LocalDate.of(2028, 3, 14);
    private static final LocalDate PROCLAIMED = LocalDate.of(2028, 3, 15);
    private static final String ACCOUNT = "operational-manager";

    @Autowired
    HolidayLists lists;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatWasRolledBackIsNotRemembered() {
        var seen = lists.newest().n();
        transaction.executeWithoutResult(status -> {
            lists.change(seen, TAKEN_BACK, "Taken back", "A mistake", ACCOUNT);
            assertThat(lists.of(seen + 1).holidays().on(TAKEN_BACK)).isPresent();
            status.setRollbackOnly();
        });

        var made = change(seen, PROCLAIMED, "Sample holiday");
        try {
            assertThat(made.n()).isEqualTo(seen + 1);
            assertThat(lists.of(made.n()).holidays().on(PROCLAIMED)).isPresent();
            assertThat(lists.of(made.n()).holidays().on(TAKEN_BACK)).isEmpty();
        } finally {
            change(made.n(), PROCLAIMED, null);
        }
    }

    @Test
    void aReleaseWithAnotherListMakesAVersionAndLeavesTheOthersAsTheyWere() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var before = lists.newest();
            var known = before.holidays();
            var proclaimed = lists.change(before.n(), PROCLAIMED, "Sample holiday", "London Gazette", ACCOUNT);
            var longer = longer(BankHolidays.englandAndWales());

            lists.ship(longer);
            lists.ship(longer);
            lists.ship(BankHolidays.englandAndWales());

            var after = lists.newest();
            assertThat(after.n())
                    .as("once, and an older release takes nothing back")
                    .isEqualTo(before.n() + 2);
            assertThat(after.holidays().lastYear()).isEqualTo(known.lastYear() + 1);
            assertThat(after.holidays().on(PROCLAIMED))
                    .as("what was proclaimed stays")
                    .isPresent();
            assertThat(lists.of(before.n()).holidays()).isEqualTo(known);
            assertThat(lists.of(proclaimed.n()).holidays().lastYear()).isEqualTo(known.lastYear());
            var next = lists.change(after.n(), TAKEN_BACK, "One more", "London Gazette", ACCOUNT);
            assertThat(next.n()).isEqualTo(after.n() + 1);
            assertThat(next.holidays().on(PROCLAIMED)).isPresent();
        });
        assertThat(lists.newest().holidays().lastYear())
                .isEqualTo(BankHolidays.englandAndWales().lastYear());
    }

    private HolidayList change(int seen, LocalDate day, @Nullable String name) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var made = lists.change(seen, day, name, "London Gazette", ACCOUNT);
            // what is listed for a decision is counted with it before it is committed
            assertThat(lists.of(made.n())).isEqualTo(made);
            return made;
        }));
    }

    /** The list of a later release: it reaches a year further. */
    private static BankHolidays longer(BankHolidays list) {
        var days = new TreeMap<>(list.published());
        days.putAll(StatutoryHolidays.of(list.lastYear() + 1));
        return BankHolidays.pinned(list.name(), days, list.firstYear(), list.lastYear() + 1);
    }
}
