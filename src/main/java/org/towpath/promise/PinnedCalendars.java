package org.towpath.promise;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.towpath.calendar.BankHolidays;
import org.towpath.calendar.OpenInterval;
import org.towpath.calendar.WorkingCalendar;
import org.towpath.platform.Json;

/**
 * Calendars that clocks count in, each version kept once with the bank holidays it was made with: a holiday proclaimed
 * later moves no clock by itself.
 */
@Component
class PinnedCalendars {

    private final JdbcClient jdbc;
    private final Json json;
    private final Map<UUID, WorkingCalendar> read = new ConcurrentHashMap<>();

    /** Versions that are there for everybody: one that is being written may yet be taken back. */
    private final Set<UUID> kept = ConcurrentHashMap.newKeySet();

    PinnedCalendars(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a calendar if it is not kept yet; answers its version. */
    UUID pin(WorkingCalendar calendar) {
        var text = json.write(write(calendar));
        var id = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        if (!kept.contains(id)) {
            jdbc.sql(
                            "insert into promise_calendar (id, definition) values (:id, :definition::jsonb) on conflict do nothing")
                    .param("id", id)
                    .param("definition", text)
                    .update();
            afterCommit(() -> kept.add(id));
        }
        return id;
    }

    private static void afterCommit(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }

    WorkingCalendar of(UUID id) {
        return read.computeIfAbsent(id, this::load);
    }

    private WorkingCalendar load(UUID id) {
        return jdbc.sql("select definition from promise_calendar where id = :id")
                .param("id", id)
                .query((row, n) -> read(json.readObject(row.getString(1))))
                .single();
    }

    private static Map<String, Object> write(WorkingCalendar calendar) {
        var definition = new LinkedHashMap<String, Object>();
        definition.put("zone", calendar.zone().getId());
        var opening = new LinkedHashMap<String, Object>();
        for (var day : DayOfWeek.values()) {
            opening.put(day.name(), write(calendar.opening().getOrDefault(day, List.of())));
        }
        definition.put("opening", opening);
        calendar.holidays().ifPresent(holidays -> definition.put("holidays", write(holidays)));
        definition.put(
                "closures",
                calendar.closures().stream().map(LocalDate::toString).toList());
        var extra = new LinkedHashMap<String, Object>();
        calendar.extraOpenings().forEach((date, hours) -> extra.put(date.toString(), write(hours)));
        definition.put("extraOpenings", extra);
        return definition;
    }

    private static List<List<String>> write(List<OpenInterval> hours) {
        return hours.stream().map(it -> List.of(it.open(), it.close())).toList();
    }

    private static Map<String, Object> write(BankHolidays holidays) {
        var published = new LinkedHashMap<String, String>();
        holidays.published().forEach((date, name) -> published.put(date.toString(), name));
        // in one order always: the version's id is made from the text
        var list = new LinkedHashMap<String, Object>();
        list.put("name", holidays.name());
        list.put("firstYear", holidays.firstYear());
        list.put("lastYear", holidays.lastYear());
        list.put("published", published);
        return list;
    }

    private static WorkingCalendar read(Map<String, Object> definition) {
        var opening = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
        map(definition, "opening").forEach((day, hours) -> opening.put(DayOfWeek.valueOf(day), hours(hours)));
        var extra = new TreeMap<LocalDate, List<OpenInterval>>();
        map(definition, "extraOpenings").forEach((date, hours) -> extra.put(LocalDate.parse(date), hours(hours)));
        var closures = ((List<?>) definition.getOrDefault("closures", List.of()))
                .stream().map(date -> LocalDate.parse(String.valueOf(date))).toList();
        var holidays = definition.containsKey("holidays") ? holidays(map(definition, "holidays")) : null;
        return new WorkingCalendar(
                ZoneId.of(String.valueOf(definition.get("zone"))), opening, holidays, closures, extra);
    }

    private static BankHolidays holidays(Map<String, Object> kept) {
        var published = new TreeMap<LocalDate, String>();
        map(kept, "published").forEach((date, name) -> published.put(LocalDate.parse(date), String.valueOf(name)));
        return BankHolidays.pinned(
                String.valueOf(kept.get("name")),
                published,
                ((Number) kept.getOrDefault("firstYear", 0)).intValue(),
                ((Number) kept.getOrDefault("lastYear", 0)).intValue());
    }

    private static List<OpenInterval> hours(Object kept) {
        return ((List<?>) kept)
                .stream()
                        .map(pair -> (List<?>) pair)
                        .map(pair -> OpenInterval.parse(String.valueOf(pair.get(0)), String.valueOf(pair.get(1))))
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> in, String name) {
        return (Map<String, Object>) in.getOrDefault(name, Map.of());
    }
}
