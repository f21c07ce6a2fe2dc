package org.towpath.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.calendar.CalendarTookEffect;
import org.towpath.calendar.HolidayLists;

/**
 * What a change of opening hours or bank holidays does to the promises that run: shown before somebody makes it, and
 * listed for a decision when it takes effect. By itself it moves none.
 */
@Component
public class CalendarImpact {

    private static final int MOST_LOOKED_AT = 5_000;
    private static final int MOST_SHOWN = 50;

    private final TouchedClocks clocks;
    private final TouchRows touches;
    private final ClockLists lists;
    private final HolidayLists holidays;

    CalendarImpact(TouchedClocks clocks, TouchRows touches, ClockLists lists, HolidayLists holidays) {
        this.clocks = clocks;
        this.touches = touches;
        this.lists = lists;
        this.holidays = holidays;
    }

    /**
     * What a change would touch.
     *
     * @param touched how many running clocks
     * @param complete whether all were looked at; otherwise there may be more
     * @param items the first of them that whoever asks may see
     */
    public record Preview(int touched, boolean complete, List<Touched> items) {}

    /** A clock and what would move. */
    public record Touched(ClockView clock, Touch moves) {}

    /** What a change would touch; nothing is changed. */
    @Transactional(readOnly = true)
    public Preview preview(CountedAnew anew, Actor actor) {
        var found = new ArrayList<Touch>();
        var looked = 0;
        @Nullable UUID place = null;
        do {
            var batch = clocks.batch(anew, place);
            looked += batch.looked();
            found.addAll(batch.touched());
            place = batch.next();
        } while (place != null && looked < MOST_LOOKED_AT);
        var first = found.stream().limit(MOST_SHOWN).toList();
        var views = lists.these(first.stream().map(Touch::clock).toList(), actor);
        var items = new ArrayList<Touched>();
        for (var touch : first) {
            var view = views.get(touch.clock());
            if (view != null) {
                items.add(new Touched(view, touch));
            }
        }
        return new Preview(found.size(), place == null, items);
    }

    /** Lists what a change touches; listing it again adds only what was not there. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CalendarTookEffect effect) {
        var version = effect.version();
        var anew = version == null ? CountedAnew.with(holidays.of(effect.n())) : CountedAnew.under(version, holidays);
        touches.supersede(effect.subject(), effect.n());
        @Nullable UUID place = null;
        do {
            var batch = clocks.batch(anew, place);
            batch.touched().forEach(touch -> touches.list(effect.subject(), effect.n(), touch));
            place = batch.next();
        } while (place != null);
    }
}
