package org.towpath.opening;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.promise.CalendarDecisions;
import org.towpath.shared.PageRequest;
import org.towpath.web.CodeWords;
import org.towpath.worklist.OtherWork;

/** Running promises that a change of hours or holidays touches, for the managers who decide about them. */
@Component
class TouchedWork implements OtherWork {

    private static final String ALL = "/calendars/touched";
    private static final int FIRST = 3;

    private final CalendarDecisions decisions;
    private final CodeWords words;

    TouchedWork(CalendarDecisions decisions, CodeWords words) {
        this.decisions = decisions;
        this.words = words;
    }

    @Override
    public Optional<Section> of(Actor actor) {
        var count = CalendarDecisions.mayDecide(actor) ? decisions.count(actor) : 0;
        if (count == 0) {
            return Optional.empty();
        }
        var first = decisions.open(null, 0, actor, PageRequest.of(FIRST, null)).items().stream()
                .map(it -> new Item(
                        words.of("promise", it.clock().promise()),
                        it.subject().isHolidays() ? "The bank holidays changed" : "Opening hours changed",
                        ALL))
                .toList();
        var title = count + (count == 1 ? " running promise" : " running promises") + " to decide about";
        return Optional.of(new Section(title, ALL, "Decide about them", first));
    }
}
