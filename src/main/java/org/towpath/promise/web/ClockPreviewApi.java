package org.towpath.promise.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.calendar.HolidayLists;
import org.towpath.promise.ClockPreview;

/**
 * When a promise would be due, worked out by the same code as the running clocks. Nothing is kept, so a repeat needs no
 * key.
 */
@RestController
class ClockPreviewApi {

    private final HolidayLists holidays;

    ClockPreviewApi(HolidayLists holidays) {
        this.holidays = holidays;
    }

    /**
     * Takes the request as it came, not bound to a type: every fault is to be named by its path, all of them at once.
     *
     * @throws org.towpath.shared.InvalidInput naming every property at fault
     */
    @PostMapping("/api/v1/clock-previews")
    Map<String, @Nullable Object> preview(@RequestBody Map<String, Object> request) {
        return ClockPreview.read(request)
                .observing(holidays.newest().holidays())
                .answer();
    }
}
