package org.towpath.directory;

import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.calendar.CalendarOwner;
import org.towpath.calendar.CalendarTookEffect;
import org.towpath.calendar.FirstHours;
import org.towpath.calendar.OpeningHours;
import org.towpath.calendar.OpeningHoursJson;
import org.towpath.platform.Json;

/**
 * What the directory says of a service's hours until somebody writes a calendar for it; from then on it follows that.
 */
@Component
class ServiceHours implements FirstHours {

    private final JdbcClient jdbc;
    private final Json json;

    ServiceHours(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<OpeningHours> of(CalendarOwner owner) {
        return owner.kind() == CalendarOwner.Kind.SERVICE
                ? jdbc.sql("select opening from service where id = :id and opening <> '{}'")
                        .param("id", owner.id())
                        .query(String.class)
                        .optional()
                        .map(json::readObject)
                        .flatMap(OpeningHoursJson::ofWeek)
                : Optional.empty();
    }

    @EventListener
    void on(CalendarTookEffect effect) {
        var version = effect.version();
        if (version != null && version.owner().kind() == CalendarOwner.Kind.SERVICE) {
            jdbc.sql("update service set opening = :opening::jsonb where id = :id")
                    .param("opening", json.write(OpeningHoursJson.week(version.hours())))
                    .param("id", version.owner().id())
                    .update();
        }
    }
}
