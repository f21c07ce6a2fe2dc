package org.towpath.opening.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.calendar.HolidayChange;
import org.towpath.calendar.HolidayLists;
import org.towpath.opening.HolidayChanges;
import org.towpath.promise.CalendarImpact;

/** The bank holidays of England and Wales over HTTP, and what was proclaimed since the list was published. */
@RestController
@RequestMapping("/api/v1/calendars/bank-holidays")
class BankHolidaysApi {

    private final HolidayLists lists;
    private final HolidayChanges changes;
    private final CalendarRequests requests;
    private final CurrentActor actor;

    BankHolidaysApi(HolidayLists lists, HolidayChanges changes, CalendarRequests requests, CurrentActor actor) {
        this.lists = lists;
        this.changes = changes;
        this.requests = requests;
        this.actor = actor;
    }

    /**
     * The list.
     *
     * @param last number of its last version; 0 is the list that ships with the product
     * @param lastYear dates after this year follow the statutory rule and are provisional
     */
    record ListView(int last, int lastYear, List<Day> days, List<HolidayChange> changes) {}

    record Day(LocalDate date, String name) {}

    @GetMapping
    ListView list() {
        var list = lists.newest();
        return new ListView(
                list.n(),
                list.holidays().lastYear(),
                list.holidays().published().entrySet().stream()
                        .map(it -> new Day(it.getKey(), it.getValue()))
                        .toList(),
                HolidayChanges.shown(lists.changes(), actor.get()));
    }

    /** What a proclaimed holiday, or one taken out, would touch; changes nothing. */
    @PostMapping("/versions/preview")
    CalendarImpact.Preview preview(@RequestBody Map<String, Object> body) {
        var sent = requests.holiday(body, false);
        return changes.preview(sent.date(), sent.name(), actor.get());
    }

    /** Writes down a proclaimed holiday, or without {@code name} that a date is none any more. */
    @PostMapping("/versions")
    @ResponseStatus(HttpStatus.CREATED)
    ListView change(@RequestBody Map<String, Object> body) {
        var sent = requests.holiday(body, true);
        var seen = sent.seen() == null ? lists.newest().n() : sent.seen();
        changes.make(seen, sent.date(), sent.name(), sent.why(), actor.get());
        return list();
    }
}
