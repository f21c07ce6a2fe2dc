package org.towpath.calendar;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes in the list of bank holidays that this release brings, before anybody works with it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class ShippedListAtStart implements ApplicationRunner {

    private final HolidayLists lists;

    ShippedListAtStart(HolidayLists lists) {
        this.lists = lists;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        lists.ship(BankHolidays.englandAndWales());
    }
}
