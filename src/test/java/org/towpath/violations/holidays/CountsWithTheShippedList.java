package org.towpath.violations.holidays;

import org.towpath.calendar.BankHolidays;

class CountsWithTheShippedList {
    BankHolidays holidays() {
        return BankHolidays.englandAndWales();
    }
}
