package org.towpath.opening.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.calendar.CalendarWords;
import org.towpath.calendar.HolidayLists;
import org.towpath.calendar.OpeningHours;
import org.towpath.opening.HoursChange;
import org.towpath.opening.web.ChangeHoursPages.HoursAct;
import org.towpath.shared.InvalidInput;
import org.towpath.web.Times;

/** Makes a change of hours of the answers of its page, and says it in words. */
@Component
class HoursChanges {

    private final HolidayLists holidays;
    private final Times times;
    private final Clock clock;

    HoursChanges(HolidayLists holidays, Times times, Clock clock) {
        this.holidays = holidays;
        this.times = times;
        this.clock = clock;
    }

    /** @throws InvalidInput naming the questions of the page */
    HoursChange of(HoursAct act, Map<String, Object> answers, OpeningHours now) {
        return switch (act) {
            case HOURS -> hours(answers, now);
            case CLOSE -> HoursChange.closed(comingDay(answers), String.valueOf(answers.get("reason")));
            case OPEN ->
                HoursChange.open(comingDay(answers), HoursText.read("hours", String.valueOf(answers.get("hours"))));
        };
    }

    /** The change as the review says it. */
    List<String> words(HoursAct act, Map<String, Object> answers, HoursChange change, OpeningHours now) {
        var words = new ArrayList<String>();
        switch (act) {
            case HOURS -> {
                words.add("Now: " + week(now));
                words.add("New: " + week(change.change().apply(now)));
                words.add("From " + times.day(day(answers, "validFrom")));
            }
            case CLOSE -> words.add("Closed on " + times.day(day(answers, "date")) + ": " + answers.get("reason"));
            case OPEN ->
                words.add("Open on " + times.day(day(answers, "date")) + ", "
                        + HoursText.of(HoursText.read("hours", String.valueOf(answers.get("hours")))) + ": "
                        + answers.get("reason"));
        }
        return words;
    }

    private String week(OpeningHours hours) {
        return CalendarWords.of(hours.with(holidays.newest().holidays()));
    }

    private HoursChange hours(Map<String, Object> answers, OpeningHours now) {
        var from = day(answers, "validFrom");
        if (from == null || from.isBefore(times.today())) {
            throw new InvalidInput("validFrom", "Choose today or a later day: what has been counted stays");
        }
        var hours = now.withWeek(HoursText.week(answers), "YES".equals(answers.get("bankHolidays")));
        return HoursChange.to(hours, CalendarRequests.startOf(from, clock.instant()));
    }

    private LocalDate comingDay(Map<String, Object> answers) {
        var day = day(answers, "date");
        if (day == null || day.isBefore(times.today())) {
            throw new InvalidInput("date", "Choose today or a later day");
        }
        return day;
    }

    static @Nullable LocalDate day(Map<String, Object> answers, String key) {
        var answer = answers.get(key);
        return answer == null ? null : LocalDate.parse(String.valueOf(answer));
    }
}
