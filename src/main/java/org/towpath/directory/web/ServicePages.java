package org.towpath.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.towpath.directory.Contacts;
import org.towpath.directory.NeedCategory;
import org.towpath.directory.Service;
import org.towpath.directory.ServiceMatch;
import org.towpath.directory.Services;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;
import org.towpath.web.CodeWords;

/** The directory of services, to look things up in. */
@Controller
@RequestMapping("/services")
class ServicePages {

    private static final int ROWS = 25;
    private static final List<String> DAYS =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    private static final List<String> ALL_DAY = List.of("00:00", "24:00");

    private final Services services;
    private final Contacts contacts;
    private final CodeWords words;

    ServicePages(Services services, Contacts contacts, CodeWords words) {
        this.services = services;
        this.contacts = contacts;
        this.words = words;
    }

    /** A day with the times a service is open. */
    record Day(String name, String times) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String need,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var chosen = NeedCategory.isCode(need) ? need : "";
        var page = chosen.isEmpty()
                ? services.list(new PageRequest(ROWS, after))
                : new Page<>(services.matching(new ServiceMatch(chosen, null, null, null)), null);
        model.addAttribute("services", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("later", after != null);
        model.addAttribute("need", chosen);
        model.addAttribute("needs", words.choices("need"));
        return "directory/services";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        var service = services.find(uuid(id)).orElseThrow(NotFound::new);
        model.addAttribute("service", service);
        model.addAttribute("contacts", contacts.of(service.id()));
        model.addAttribute("days", days(service));
        return "directory/service";
    }

    private List<Day> days(Service service) {
        var days = new ArrayList<Day>();
        for (var day : DAYS) {
            var open = times(service.opening(), day);
            if (!open.isEmpty()) {
                days.add(new Day(words.of("day", day), open));
            }
        }
        return days;
    }

    private static String times(Map<String, Object> opening, String day) {
        if (!(opening.get(day) instanceof List<?> spans)) {
            return "";
        }
        return String.join(", ", spans.stream().map(ServicePages::span).toList());
    }

    private static String span(Object span) {
        if (!(span instanceof List<?> ends) || ends.size() != 2) {
            return String.valueOf(span);
        }
        return ends.equals(ALL_DAY) ? "all day" : ends.get(0) + " to " + ends.get(1);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
